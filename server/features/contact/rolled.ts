/** Contacts rolled up to delegations, organizations or states, by what their actors belonged to at the time. */
import { type RowOf, toTime } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import type { ActorId, Agreement } from '../../database/rows.ts'
import { type actorsAround, belongingAround } from '../../database/statements.gen.ts'
import { countCorroboration } from '../../domain/corroboration.ts'
import { groupBy } from '../../domain/group-by.ts'
import { type AffiliatedActor, createRollUp, type RollUp, type RollUpLevel } from '../../domain/roll-up.ts'
import { type RolledContact, rollUpContacts } from '../../domain/rolled-contact.ts'
import type { Time } from '../../domain/time.ts'
import { seeReports } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { type ContactModel, contactTime } from './mapper.ts'
import { supportOfAll } from './support.ts'

export interface RolledUp {
  readonly contacts: readonly ContactModel[]
  /** How many contacts were left out because both their actors belonged to one group. */
  readonly withinOne: number
  /** Actors that belonged to several of the level, and stayed themselves. */
  readonly undecided: readonly ActorId[]
}

/**
 * Contacts rolled up to a level, in their order. Those that are put together rest on the reports of all, counted anew, so
 * that one origin behind two of them is still one.
 */
export async function rollUp(
  contacts: readonly ContactModel[],
  level: RollUpLevel,
  context: RequestContext,
): Promise<RolledUp> {
  const ends = contacts.flatMap(({ from, to, through }) => [from, to, ...through])
  const draw = await readRollUp(ends, level, context)
  const timed = contacts.map((contact) => ({ ...contact, time: contactTime(contact) }))
  const rolled = rollUpContacts(timed, draw, level)
  return {
    contacts: await Promise.all(rolled.contacts.map((one) => toModel(one, draw, context))),
    withinOne: rolled.withinOne.length,
    undecided: [...rolled.undecided.keys()].sort(),
  }
}

/** Whom actors are drawn as, by all that they belong to: one statement. */
export async function readRollUp(
  ids: readonly ActorId[],
  level: RollUpLevel,
  context: RequestContext,
): Promise<RollUp> {
  return createRollUp(await readBelonging(ids, context), level)
}

/** Actors with all that they belong to, at any remove: one statement. */
export async function readBelonging(
  ids: Iterable<ActorId>,
  context: RequestContext,
): Promise<readonly AffiliatedActor[]> {
  const asked = [...new Set(ids)].sort()
  if (asked.length === 0) return []
  return (await context.read(belongingAround, { ids: asked })).map(toAffiliated)
}

/** An actor with what it belongs to. */
export function toAffiliated({ id, kind, affiliations }: ActorAround): AffiliatedActor {
  const belongings = needPart(affiliations, 'affiliations').map(({ group, time }) => ({
    group,
    time: time === null ? undefined : toTime(time),
  }))
  return { id, kind, affiliations: belongings }
}

type ActorAround = Pick<RowOf<typeof actorsAround>, 'id' | 'kind' | 'affiliations'>

type TimedContact = ContactModel & { readonly time: Time }

async function toModel(
  { id, standing, from, to, carriers, merged }: RolledContact<TimedContact>,
  draw: RollUp,
  context: RequestContext,
): Promise<ContactModel> {
  const [{ time: _time, ...lead }] = carriers
  const mediators = groupBy(
    carriers.flatMap(({ through, time }) =>
      through.map((mediator) => ({ mediator, drawn: draw(mediator, time).actor })),
    ),
    ({ drawn }) => drawn,
  )
  const through = [...mediators.keys()].filter((mediator) => mediator !== from && mediator !== to).sort()
  const isSame = id === lead.id && through.join(' ') === [...lead.through].sort().join(' ')
  if (isSame) return lead
  return {
    ...lead,
    id,
    standing,
    from,
    to,
    through,
    throughAgreement: through.map((mediator) => agreementOn(mediators.get(mediator) ?? [], carriers)),
    unsettled: [...new Set(merged.flatMap(({ unsettled }) => unsettled))].sort(),
    asPlanned: lead.asPlanned.filter((property) => merged.every(({ asPlanned }) => asPlanned.includes(property))),
    knownFrom: Math.max(...carriers.map(({ knownFrom }) => knownFrom)),
    knownTo: Math.min(...carriers.map(({ knownTo }) => knownTo)),
    venue: carriers.map(({ venue }) => venue).find((venue) => venue !== null) ?? null,
    level: carriers.map(({ level }) => level).find((level) => level !== 'UNKNOWN') ?? 'UNKNOWN',
    ...(merged.length === 1 ? {} : await countAnew(carriers, merged, context)),
    rolled: {
      merged: merged.map(({ time, ...contact }) => contact),
      carriers: carriers.map(({ time, ...contact }) => contact),
      mediators: new Map([...mediators].map(([drawn, same]) => [drawn, same.map(({ mediator }) => mediator)])),
    },
  }
}

/** Agreed where some contact agrees on one of those that the mediator stands for; whether two partly agreed ones make one is left open. */
function agreementOn(same: readonly { readonly mediator: ActorId }[], carriers: readonly ContactModel[]): Agreement {
  const named = new Set(same.map(({ mediator }) => mediator))
  const agreements = carriers.flatMap(({ through, throughAgreement }) =>
    through.flatMap((mediator, index) => (named.has(mediator) ? [throughAgreement[index] ?? 'AGREED'] : [])),
  )
  const inOrder: readonly Agreement[] = ['AGREED', 'PARTIAL', 'DISPUTED']
  return inOrder.find((agreement) => agreements.includes(agreement)) ?? 'AGREED'
}

/** On which reports contacts that are put together rest, as seen from their standpoint. */
async function countAnew(
  carriers: readonly [TimedContact, ...TimedContact[]],
  merged: readonly TimedContact[],
  context: RequestContext,
) {
  const [{ asOf }] = carriers
  const ids = [...new Set(merged.flatMap(({ reports }) => reports))]
  const { reports } = await seeReports(ids, asOf, context)
  const { reports: reportCount, origins, publishers, onTheRecord } = countCorroboration(supportOfAll(carriers, reports))
  return {
    reports: [...reports]
      .sort((a, b) => a.knownFrom - b.knownFrom || (a.id < b.id ? -1 : 1))
      .map((report) => report.id),
    reportCount,
    originsAtLeast: origins.atLeast,
    originsAtMost: origins.atMost,
    publishers,
    onTheRecord,
  }
}
