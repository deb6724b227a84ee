/** The network of contacts in a window, as known at a time. */
import { actorsAround, contactCount, contactsInWindow, histogramOfEncounters } from '../../database/statements.gen.ts'
import { groupBy } from '../../domain/group-by.ts'
import { formatInstant } from '../../domain/time.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { parsePageSize } from '../../schema/page.ts'
import { findMany } from '../../schema/resolve.ts'
import type { QueryNetworkArgs, Resolvers } from '../../schema/types.gen.ts'
import { toHistogram } from './histogram.ts'
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
      return toHistogram(
        await context.read(histogramOfEncounters, { unit: chosen, knownAt: asOf.knownAt }),
        chosen,
        asOf,
      )
    },
    omitted: async ({ asOf, filter, contacts, limit, truncated }, _args, context) => {
      if (!truncated) return null
      const [row] = await context.read(contactCount, { ...windowParameters(asOf), ...filter })
      const left = (row?.contacts ?? contacts.length) - contacts.length
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
  const rows = await context.read(contactsInWindow, { ...windowParameters(asOf), ...filter, limit: limit + 1 })
  const contacts = asked(rows.slice(0, limit), asOf)
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
  const keys = encounters.map((encounter) => ({ encounter, knownAt: asOf.knownAt }))
  const parts = (await Promise.all(keys.map((key) => context.loaders.participantsOfEncounter.load(key)))).flat()
  const ids = new Set([
    ...contacts.flatMap(({ from, to, through }) => [from, to, ...through]),
    ...parts.map((p) => p.actor),
  ])
  const actors = asked(await context.read(actorsAround, { ids: [...ids].sort() }), asOf)
  const rolesOf = new Map(
    [...groupBy(parts, (part) => part.actor)].map(([actor, same]) => [
      actor,
      [...new Set(same.map((part) => part.role))],
    ]),
  )
  return { actors, rolesOf }
}
