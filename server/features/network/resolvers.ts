/** The network of contacts in a window, as known at a time. */
import { histogramOfEncounters } from '../../database/statements.gen.ts'
import { ALL_TIME, formatInstant } from '../../domain/time.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findMany } from '../../schema/resolve.ts'
import type { HistogramUnit, Resolvers } from '../../schema/types.gen.ts'
import { accountOf } from '../account/index.ts'
import { readReported, withDetails } from '../contact/index.ts'
import { readGraph } from './graph.ts'
import { binAccounts, type HistogramRow, toHistogram } from './histogram.ts'
import { toAffiliations, toCounts, toNodes } from './parts.ts'
import { readNetwork } from './read-network.ts'
import { getThing, labelOf } from './things.ts'

export const networkResolvers: Resolvers = {
  Query: {
    network: (_root, args, context) => readNetwork(args, context),
  },
  Network: {
    window: ({ asOf }) => asOf.window,
    knownAt: ({ asOf }) => formatInstant(asOf.knownAt) ?? '',
    contacts: async ({ part }) => (await part()).contacts,
    truncated: async ({ part }) => (await part()).truncated,
    nodes: async ({ part, drawn }) => toNodes(await part(), await drawn()),
    venues: async ({ asOf, part }, _args, context) => {
      const { contacts } = await part()
      const named = contacts.flatMap((contact) => withDetails(contact).venue ?? [])
      const places = await findMany(context.loaders.venues, [...new Set(named)], asOf)
      const around = places.flatMap(({ id, within }) => [id, ...within])
      return findMany(context.loaders.venues, [...new Set(around)], asOf)
    },
    affiliations: async (network) => toAffiliations(await network.drawn(), network.asOf.window),
    counts: async ({ part }) => toCounts((await part()).contacts),
    histogram: async ({ asOf }, { unit }, context) => {
      const chosen = unit ?? 'DAY'
      return toHistogram(await readBins(asOf, chosen, context), chosen, asOf)
    },
    omitted: async ({ limit, part }) => {
      const { truncated, countOmitted, steps } = await part()
      if (!truncated) return null
      const [contacts, isReached] = [await countOmitted(), steps?.some(({ omitted }) => omitted > 0) ?? false]
      const told = `The limit of ${limit} contacts was reached; the earliest are given.`
      return { contacts, reason: isReached ? reachedReason(limit) : told }
    },
    rolledUp: async ({ part }) => (await part()).rolled ?? null,
    steps: async ({ part }) => (await part()).steps ?? [],
    graph: (network, args, context) => readGraph(network, args, context),
  },
  RollUpSummary: {
    undecided: ({ undecided, asOf }, _args, context) => findMany(context.loaders.actors, undecided, asOf),
  },
  EgoStep: {
    stoppedAt: ({ stoppedAt, asOf }, _args, context) => findMany(context.loaders.actors, stoppedAt, asOf),
  },
  GraphNode: {
    label: ({ id, asOf }, _args, context) => labelOf(id, asOf, context),
    thing: ({ id, asOf }, _args, context) => getThing(id, asOf, context),
  },
  GraphLink: {
    onBehalfOf: ({ behalf, asOf }, _args, context) => findMany(context.loaders.actors, behalf, asOf),
    encounters: ({ encounters, asOf }, _args, context) => findMany(context.loaders.encounters, encounters, asOf),
  },
  HistogramBin: {
    encounters: (bin, _args, context) => findMany(context.loaders.encounters, bin.encounters, bin.asOf),
  },
  Histogram: {
    ranges: (histogram, _args, context) => findMany(context.loaders.encounters, histogram.ranges, histogram.asOf),
  },
}

const reachedReason = (limit: number): string =>
  `More actors are reached than the limit of ${limit}; those with most contacts are kept, and each step says how many are left out.`

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
