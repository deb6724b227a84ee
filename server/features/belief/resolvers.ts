/** What was believed, when, and by whose word. */

import { toReport } from '../../database/decode.ts'
import { InvalidInput } from '../../domain/errors.ts'
import { outcomeOfPlan, outcomeOfPlans } from '../../domain/outcome.ts'
import { denialsOf } from '../../domain/support.ts'
import { formatInstant } from '../../domain/time.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import { seeReportsOf } from '../../schema/belief.ts'
import { formatKnown } from '../../schema/clocks.ts'
import { findMany, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { accountOf } from '../account/index.ts'
import { withDetails } from '../contact/index.ts'
import { meetings } from '../encounter/index.ts'
import { compare, diffBelief, diffEncounters } from './diff.ts'
import { readDenials, readDifferences, readLedger } from './ledger.ts'
import { accountsByOrigin, historyOf } from './versions.ts'

export const beliefResolvers: Resolvers = {
  Query: {
    beliefDiff: (_root, { window, from, to, clock, lens }, context) => {
      const before = toAsOf({ window, knownAt: from, clock, lens }, context.nowSeconds, { knownAt: 'from' })
      const after = toAsOf({ window, knownAt: to, clock, lens }, context.nowSeconds, { knownAt: 'to' })
      assertForwards(before, after)
      return diffBelief(before, after, context)
    },
    compareLenses: async (_root, { a, b, ...standpoint }, context) => {
      const first = toAsOf({ ...standpoint, lens: a }, context.nowSeconds, { lens: 'a' })
      const second = toAsOf({ ...standpoint, lens: b }, context.nowSeconds, { lens: 'b' })
      const { added, dropped, flipped, same } = await compare(first, second, context)
      return {
        onlyA: dropped,
        onlyB: added,
        differ: flipped.map(({ before, after }) => ({ a: before, b: after })),
        same,
      }
    },
    differences: async (_root, { property, agreement, ...standpoint }, context) =>
      (await readDifferences(toAsOf(standpoint, context.nowSeconds), context)).filter(
        (found) =>
          (property === undefined || property === null || found.property.property === property) &&
          (agreement === undefined || agreement === null || found.property.agreement === agreement),
      ),
    plans: (_root, { by, outcome, kinds, ...standpoint }, context) =>
      readLedger(
        toAsOf(standpoint, context.nowSeconds),
        { by: by ?? undefined, outcome: outcome ?? undefined, kinds: kinds ?? undefined },
        context,
      ),
    denials: (_root, { outcome, about, ...standpoint }, context) =>
      readDenials(
        toAsOf(standpoint, context.nowSeconds),
        { outcome: outcome ?? undefined, about: about ?? undefined },
        context,
      ),
  },
  Encounter: {
    history: (encounter, _args, context) => historyOf(encounter, context),
    accounts: (encounter, _args, context) => accountsByOrigin(encounter, context),
    outcome: async (encounter, _args, context) => {
      const { reports } = await seeReportsOf([encounter], encounter.asOf, context)
      const account = await accountOf(encounter, context)
      if (account === null) return null
      const plans = reports.filter(({ status }) => status === 'PLANNED')
      return outcomeOfPlans(plans.map((plan) => outcomeOfPlan(plan, account, encounter.asOf.knownAt))) ?? null
    },
  },
  AccountVersion: {
    known: (version) => formatKnown(version, version.seenAt),
  },
  OriginAccount: {
    origin: ({ origin, asOf }, _args, context) => getOne(context.loaders.sources, origin, asOf),
  },
  BeliefDiff: {
    from: ({ before }) => formatInstant(before.knownAt) ?? '',
    to: ({ after }) => formatInstant(after.knownAt) ?? '',
    encounters: (diff, { kinds }, context) => diffEncounters(diff, kinds ?? meetings, context),
  },
  ContactChange: {
    because: ({ because, asOf }, _args, context) => findMany(context.loaders.reports, because, asOf),
  },
  ContactFlip: {
    because: ({ because, asOf }, _args, context) => findMany(context.loaders.reports, because, asOf),
  },
  EncounterChange: {
    because: ({ because, asOf }, _args, context) => findMany(context.loaders.reports, because, asOf),
  },
  PlanScore: {
    source: ({ source, asOf }, _args, context) => getOne(context.loaders.sources, source, asOf),
    plans: ({ outcomes }) => outcomes.length,
    fulfilled: ({ outcomes }) => outcomes.filter((outcome) => outcome === 'FULFILLED').length,
    contradicted: ({ outcomes }) => outcomes.filter((outcome) => outcome === 'CONTRADICTED').length,
    lapsed: ({ outcomes }) => outcomes.filter((outcome) => outcome === 'LAPSED').length,
    unconfirmed: ({ outcomes }) => outcomes.filter((outcome) => outcome === 'UNCONFIRMED').length,
    open: ({ outcomes }) => outcomes.filter((outcome) => outcome === 'OPEN').length,
    share: ({ outcomes }) => {
      const settled = outcomes.filter((outcome) => outcome !== 'OPEN')
      return settled.length === 0 ? null : settled.filter((outcome) => outcome === 'FULFILLED').length / settled.length
    },
  },
  DeniedContact: {
    deniedBy: async ({ contact }, _args, context) => {
      const reports = (await findMany(context.loaders.wholeReports, contact.reports, contact.asOf)).map(toReport)
      const denying = reports.filter((report) => denialsOf(withDetails(contact), report).length > 0)
      const speakers = denying.map(({ origin }) => origin.source)
      return findMany(context.loaders.sources, [...new Set(speakers)].sort(), contact.asOf)
    },
  },
}

/** Throws `InvalidInput` for a difference that would be told backwards. */
function assertForwards(before: AsOf, after: AsOf): void {
  if (before.knownAt <= after.knownAt) return
  const [from, to] = [before, after].map(({ knownAt }) => formatInstant(knownAt))
  throw new InvalidInput(`from is ${from} and to is ${to}; expected from to be no later than to`, 'from')
}
