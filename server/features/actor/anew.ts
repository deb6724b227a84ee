/** Actors by their contacts under a lens or another clock, where contacts are made anew. */
import { toTime } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import { actorsAround, actorsById } from '../../database/statements.gen.ts'
import type { Standing } from '../../domain/claim.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { EncounterId } from '../../domain/report.ts'
import { overlaps } from '../../domain/time.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { allParts } from '../../schema/parts.ts'
import { anyContact, type ContactModel, everyContact, readContacts } from '../contact/index.ts'

interface RankPage {
  readonly actorKinds: readonly string[] | null
  readonly group: string | null
  readonly groupFrom: number
  readonly groupTo: number
  readonly skip: number
  readonly limit: number
}

/** Actors with most contacts first; denied ones are not counted. */
export async function rankByContacts(
  asOf: AsOf,
  { actorKinds, group, groupFrom, groupTo, skip, limit }: RankPage,
  context: RequestContext,
) {
  const contacts = (await readContacts(asOf, anyContact, everyContact, context)).filter(({ kind }) => kind !== 'DENIED')
  const counts = groupBy(
    contacts.flatMap(({ from, to }) => [from, to]),
    (actor) => actor,
  )
  const countOf = (id: (typeof rows)[number]['id']) => counts.get(id)?.length ?? 0
  const rows = await context.read(actorsAround, { ids: [...counts.keys()], parts: allParts })
  const span = { from: groupFrom, to: groupTo }
  const groupsOf = new Map(
    rows.map((row) => [
      row.id,
      needPart(row.affiliations, 'affiliations')
        .filter(({ time }) => time === null || overlaps(toTime(time), span))
        .map((affiliation) => affiliation.group),
    ]),
  )
  const isWithin = (id: (typeof rows)[number]['id'], steps = 4): boolean =>
    groupsOf.get(id)?.some((outer) => outer === group || (steps > 1 && isWithin(outer, steps - 1))) ?? false
  return rows
    .filter((row) => counts.has(row.id) && (actorKinds === null || actorKinds.includes(row.kind)))
    .filter((row) => group === null || isWithin(row.id))
    .sort((a, b) => countOf(b.id) - countOf(a.id) || (a.id < b.id ? -1 : 1))
    .slice(skip, skip + limit)
}

interface MediatorPage {
  readonly standings: readonly Standing[]
  readonly afterName: string
  readonly afterId: string
  readonly limit: number
}

/** Mediators by name, each with the encounters that it mediated. */
export async function findMediators(
  asOf: AsOf,
  { standings, afterName, afterId, limit }: MediatorPage,
  context: RequestContext,
) {
  const contacts = await readContacts(asOf, { ...anyContact, kinds: ['MEDIATED'] }, everyContact, context)
  const byMediator = groupBy(
    contacts.filter(({ standing }) => standings.includes(standing)),
    (contact) => contact.to,
  )
  const rows = await context.read(actorsById, { ids: [...byMediator.keys()] })
  return rows
    .filter(({ name, id }) => name > afterName || (name === afterName && id > afterId))
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map((row) => ({
      ...row,
      encounters: encountersInOrder(byMediator.get(row.id) ?? []),
    }))
}

/** The encounters of contacts that come earliest first; of those that begin together, by identifier. */
function encountersInOrder(contacts: readonly ContactModel[]): readonly EncounterId[] {
  const earliest = new Map<EncounterId, number>()
  for (const { encounter, validFrom } of contacts) if (!earliest.has(encounter)) earliest.set(encounter, validFrom)
  return [...earliest].sort(([a, from], [b, to]) => from - to || (a < b ? -1 : 1)).map(([encounter]) => encounter)
}
