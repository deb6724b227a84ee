/** Contacts: derived edges between two actors. */
import { needPart } from '../../database/need-part.ts'
import { contactById } from '../../database/statements.gen.ts'
import type { Agreement } from '../../domain/claim.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { ActorId } from '../../domain/report.ts'
import { levelOfId } from '../../domain/rolled-contact.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import { formatKnown } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { type AccountPropertyModel, accountOf, propertiesOf } from '../account/index.ts'
import { type ContactModel, contactTime, toContact, toMediations, withDetails } from './mapper.ts'
import { rollUp } from './rolled.ts'
import { contactsOf } from './seen.ts'
import { corroborationsOf, findSupport } from './support.ts'

export const contactResolvers: Resolvers = {
  Query: {
    contact: (_root, args, context) => findContact(args.id, toAsOf(args, context.nowSeconds), context),
  },
  Contact: {
    from: (contact, _args, context, info) => getOne(context.loaders.actors, contact.from, contact.asOf, info),
    to: (contact, _args, context, info) => getOne(context.loaders.actors, contact.to, contact.asOf, info),
    encounter: (contact, _args, context, info) =>
      getOne(context.loaders.encounters, contact.encounter, contact.asOf, info),
    time: (contact) => contactTime(contact),
    venue: (contact, _args, context, info) => {
      const { venue } = withDetails(contact)
      return venue === null ? null : getOne(context.loaders.venues, venue, contact.asOf, info)
    },
    level: (contact) => withDetails(contact).level,
    denialScope: (contact) => withDetails(contact).denialScope,
    through: (contact) => toMediations(contact),
    known: (contact) => formatKnown(withDetails(contact), contact.asOf.knownAt),
    corroboration: (contact) => {
      const { reportCount, originsAtLeast, originsAtMost, publishers, onTheRecord } = withDetails(contact)
      return {
        reports: reportCount,
        origins: { atLeast: originsAtLeast, atMost: originsAtMost },
        publishers,
        onTheRecord,
      }
    },
    corroborations: (contact, _args, context) => corroborationsOf(withDetails(contact), context),
    support: (contact, _args, context) => findSupport(withDetails(contact), context),
    unsettled: (contact, _args, context) => unsettledOf(withDetails(contact), context),
    asPlanned: (contact) => [...withDetails(contact).asPlanned],
    reports: (contact, _args, context) => findMany(context.loaders.reports, withDetails(contact).reports, contact.asOf),
    rolledFrom: (contact) => contact.rolled?.merged ?? [],
  },
  Mediation: {
    mediator: ({ mediator, contact }, _args, context, info) =>
      getOne(context.loaders.actors, mediator, contact.asOf, info),
    agreement: ({ contact, place }) => withDetails(contact).throughAgreement[place] ?? 'AGREED',
    reports: async ({ mediator, contact }, _args, context) => {
      const named = contact.rolled?.mediators.get(mediator) ?? [mediator]
      const reports = await findMany(context.loaders.reports, withDetails(contact).reports, contact.asOf)
      return reports.filter((report) =>
        needPart(report.participations, 'participations').some(
          (part) => part.role === 'MEDIATOR' && part.isPresent && named.includes(part.actor),
        ),
      )
    },
  },
}

/**
 * A contact by identifier, as known; `null` where there is none then. One that names a merged actor is found as the contact of
 * the one that it was merged into.
 */
export async function findContact(id: string, asOf: AsOf, context: RequestContext): Promise<ContactModel | null> {
  const found = await findNamed(id, asOf, context)
  if (found !== null) return found
  for (const instead of await idsInstead(id, context)) {
    const kept = await findNamed(instead, asOf, context)
    if (kept !== null) return kept
  }
  return null
}

/** The identifiers that a contact may have had since its actors were merged: of most kinds the ends stand in their order. */
async function idsInstead(id: string, { loaders }: RequestContext): Promise<readonly string[]> {
  const [encounter, from, to, ...words] = id.split('/')
  if (from === undefined || to === undefined || words.length === 0) return []
  const slugOf = async (slug: string) => (await loaders.actors.load(`actor:${slug}`))?.id.slice('actor:'.length) ?? slug
  const [first, second] = await Promise.all([slugOf(from), slugOf(to)])
  if (first === from && second === to) return []
  return [
    [first, second],
    [second, first],
  ].map((ends) => [encounter, ...ends, ...words].join('/'))
}

async function findNamed(id: string, asOf: AsOf, context: RequestContext): Promise<ContactModel | null> {
  const level = levelOfId(id)
  if (isStored(asOf) && level === undefined) {
    const [row] = await context.read(contactById, { id, knownAt: asOf.knownAt, parts: ['details'] })
    return row === undefined ? null : { ...toContact(row), asOf }
  }
  const slug = id.slice('contact:'.length).split('/')[0] ?? ''
  const encounter = await findOne(context.loaders.encounters, `encounter:${slug}`, asOf)
  const derived = encounter === null ? [] : await contactsOf(encounter, context)
  const contacts = level === undefined ? derived : (await rollUp(derived, level, context)).contacts
  return contacts.find((contact) => contact.id === id) ?? null
}

/** Whether nothing of a contact is unsettled; of one that is rolled up that takes a look at what it stands for. */
function isSettled({ rolled, unsettled, throughAgreement }: ContactModel): boolean {
  return rolled === undefined && unsettled.length === 0 && throughAgreement.every((agreement) => agreement === 'AGREED')
}

/** Most contacts are settled: they are told so at once. */
function unsettledOf(
  contact: ContactModel,
  context: RequestContext,
): readonly AccountPropertyModel[] | Promise<readonly AccountPropertyModel[]> {
  return isSettled(contact) ? [] : readUnsettled(contact, context)
}

async function readUnsettled(contact: ContactModel, context: RequestContext): Promise<readonly AccountPropertyModel[]> {
  if (contact.rolled !== undefined) {
    const all = (await Promise.all(contact.rolled.merged.map((one) => unsettledOf(one, context)))).flat()
    return [...groupBy(all, ({ property, actor, role }) => `${property} ${actor} ${role}`).values()].flatMap((same) =>
      same.slice(0, 1),
    )
  }
  const account = await accountOf({ id: contact.encounter, asOf: contact.asOf }, context)
  const properties = account === null ? [] : propertiesOf(account)
  return properties.filter(
    ({ property, role, actor, agreement }) =>
      (contact.unsettled.includes(property) && (actor === undefined || isDisputedEnd(contact, actor, agreement))) ||
      (role === 'MEDIATOR' && actor !== undefined && contact.through.includes(actor) && agreement !== 'AGREED'),
  )
}

/** Of participants it is one of the two whose part is disputed that leaves a contact unsettled. */
const isDisputedEnd = ({ from, to }: ContactModel, actor: ActorId, agreement: Agreement): boolean =>
  agreement === 'DISPUTED' && (actor === from || actor === to)
