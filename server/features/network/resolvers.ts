/** The network of contacts in a window, as known at a time. */
import { actorsAround, contactCount, histogramOfEncounters } from '../../database/statements.gen.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { ActorId, Role } from '../../domain/report.ts'
import { ALL_TIME, formatInstant } from '../../domain/time.ts'
import { type AsOf, asked, toAsOf } from '../../schema/as-of.ts'
import { isStored, seeReports } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { parsePageSize } from '../../schema/page.ts'
import { findMany } from '../../schema/resolve.ts'
import type { HistogramUnit, QueryNetworkArgs, Resolvers } from '../../schema/types.gen.ts'
import { accountOf } from '../account/index.ts'
import { type ContactFilter, everyContact, readContacts, readReported } from '../contact/index.ts'
import { binAccounts, type HistogramRow, toHistogram } from './histogram.ts'
import type { DrawnActors, NetworkModel } from './mapper.ts'
import { toAffiliations, toCounts, toNodes } from './parts.ts'

export const networkResolvers: Resolvers = {
  Query: {
    network: (_root, args, context) => readNetwork(args, context),
  },
  Network: {
    window: ({ asOf }) => asOf.window,
    knownAt: ({ asOf }) => formatInstant(asOf.knownAt) ?? '',
    nodes: async (network) => toNodes(network.contacts, await network.drawn()),
    affiliations: async (network) => toAffiliations(await network.drawn()),
    counts: (network) => toCounts(network.contacts),
    histogram: async ({ asOf }, { unit }, context) => {
      const chosen = unit ?? 'DAY'
      return toHistogram(await readBins(asOf, chosen, context), chosen, asOf)
    },
    omitted: async ({ asOf, filter, contacts, limit, truncated }, _args, context) => {
      if (!truncated) return null
      const left = (await countContacts(asOf, filter, context)) - contacts.length
      return { contacts: left, reason: `The limit of ${limit} contacts was reached; the earliest are given.` }
    },
  },
  HistogramBin: {
    encounters: (bin, _args, context) => findMany(context.loaders.encounters, bin.encounters, bin.asOf),
  },
  Histogram: {
    ranges: (histogram, _args, context) => findMany(context.loaders.encounters, histogram.ranges, histogram.asOf),
  },
}

/** The contacts asked for, one statement; what else is drawn is read when it is asked for. */
export async function readNetwork(args: Partial<QueryNetworkArgs>, context: RequestContext): Promise<NetworkModel> {
  const asOf = toAsOf(args, context.nowSeconds)
  const limit = parsePageSize(args.limit, 500, 'limit')
  const filter = { kinds: args.kinds ?? null, standings: args.standings ?? null, actors: args.actors ?? null }
  const rows = await readContacts(asOf, filter, limit + 1, context)
  const contacts = rows.slice(0, limit)
  let drawn: Promise<DrawnActors> | undefined
  return {
    asOf,
    filter,
    limit,
    contacts,
    truncated: rows.length > limit,
    drawn: () => {
      drawn ??= readDrawn(contacts, context)
      return drawn
    },
  }
}

/** Who is drawn: the ends of contacts, their mediators, who else took part in those encounters, and whom they belong to. */
async function readDrawn(contacts: NetworkModel['contacts'], context: RequestContext): Promise<DrawnActors> {
  const [first] = contacts
  if (first === undefined) return { actors: [], rolesOf: new Map() }
  const { asOf } = first
  const encounters = [...new Set(contacts.map((contact) => contact.encounter))]
  const parts: readonly Part[] = isStored(asOf)
    ? await readParticipants(encounters, asOf, context)
    : await seeParticipants(contacts, asOf, context)
  const ids = new Set([
    ...contacts.flatMap(({ from, to, through }) => [from, to, ...through]),
    ...parts.map((p) => p.actor),
  ])
  const actors = asked(await context.read(actorsAround, { ids: [...ids].sort() }), asOf)
  const rolesOf = new Map<string, readonly Role[]>(
    [...groupBy(parts, (part) => part.actor)].map(([actor, same]) => [
      actor,
      [...new Set(same.map((part) => part.role))],
    ]),
  )
  return { actors, rolesOf }
}

/** An actor in a role. */
interface Part {
  readonly actor: ActorId
  readonly role: Role
}

async function seeParticipants(
  contacts: NetworkModel['contacts'],
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly Part[]> {
  const ids = [...new Set(contacts.flatMap((contact) => contact.reports))]
  const { reports } = await seeReports(ids, asOf, context)
  return reports.flatMap((report) => report.participations.filter((part) => part.isPresent))
}

async function readParticipants(encounters: readonly string[], { knownAt }: AsOf, context: RequestContext) {
  const load = (encounter: string) => context.loaders.participantsOfEncounter.load({ encounter, knownAt })
  return (await Promise.all(encounters.map(load))).flat()
}

async function countContacts(asOf: AsOf, filter: ContactFilter, context: RequestContext): Promise<number> {
  if (!isStored(asOf)) return (await readContacts(asOf, filter, everyContact, context)).length
  const [row] = await context.read(contactCount, { ...windowParameters(asOf), ...filter })
  return row?.contacts ?? 0
}

/** Encounters by bin and standing: counted by the database, or under a lens from accounts made anew. */
async function readBins(asOf: AsOf, unit: HistogramUnit, context: RequestContext): Promise<readonly HistogramRow[]> {
  if (isStored(asOf)) return context.read(histogramOfEncounters, { unit, knownAt: asOf.knownAt })
  const encounters = (await readReported({ ...asOf, window: ALL_TIME }, context)).filter(({ kind }) => kind !== 'VISIT')
  const accounts = await Promise.all(encounters.map((encounter) => accountOf(encounter, context)))
  return binAccounts(
    encounters.flatMap(({ id }, index) => {
      const account = accounts[index]
      return account === null || account === undefined
        ? []
        : [{ id, time: account.time.value, standing: account.standing }]
    }),
    unit,
  )
}
