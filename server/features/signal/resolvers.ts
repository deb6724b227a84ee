/** Signals and absences: what articles say to watch for, or find missing, and what became of it. */
import { publisherOf, toCondition, toTime } from '../../database/decode.ts'
import { ALL_TIME } from '../../domain/time.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findKnownReport } from '../../schema/known.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { articleOf, evidenceOf, subjectOf } from '../article/index.ts'
import type { AbsenceModel, ConditionModel, SignalModel } from './mapper.ts'
import { isExpired, keepState, outcomeOf, readRemarks } from './read.ts'
import { settlementOf } from './settle.ts'

export const signalResolvers: Resolvers = {
  Query: {
    signals: async (_root, { state, about, ...standpoint }, context) => {
      const signals = await readRemarks('Signal', toAsOf(standpoint, context.nowSeconds), about, context)
      return keepState(signals, state, async (signal) => (await settlementOf(signal, context)).state)
    },
    absences: async (_root, { state, about, ...standpoint }, context) => {
      const absences = await readRemarks('Absence', toAsOf(standpoint, context.nowSeconds), about, context)
      return keepState(absences, state, (absence) => outcomeOf(absence, context))
    },
  },
  Signal: {
    gist: (signal) => signal.evidence.gist,
    state: async (signal, _args, context) => (await settlementOf(signal, context)).state,
    settledBy,
    expired: (signal, _args, context) => isExpired(signal, context),
    saidBy,
    said: async (signal, _args, context) =>
      toTime((await getOne(context.loaders.articles, signal.article, signal.asOf)).published),
    condition: ({ condition, asOf }) => toModel(condition, asOf),
    failsIf: ({ failsIf, asOf }) => toModel(failsIf, asOf),
    about: subjectOf,
    article: articleOf,
    evidence: evidenceOf,
  },
  Absence: {
    gist: (absence) => absence.evidence.gist,
    asOf: (absence) => (absence.missingAt === null ? ALL_TIME : toTime(absence.missingAt)),
    window: (absence) => (absence.watched === null ? null : toTime(absence.watched)),
    state: (absence, _args, context) => outcomeOf(absence, context),
    settledBy,
    saidBy,
    condition: ({ condition, asOf }) => toModel(condition, asOf),
    about: subjectOf,
    article: articleOf,
    evidence: evidenceOf,
  },
  Condition: {
    contactKinds: ({ condition }) => (condition.kind === 'contact' ? condition.kinds : []),
    between: ({ condition, asOf }, _args, context) =>
      condition.kind === 'contact' ? findMany(context.loaders.actors, condition.between, asOf) : [],
    encounterKinds: ({ condition }) => (condition.kind === 'encounter' ? condition.kinds : []),
    track: ({ condition, asOf }, _args, context) =>
      condition.kind === 'encounter' ? findOne(context.loaders.tracks, condition.track, asOf) : null,
    standings: ({ condition }) => (condition.kind === 'report' ? [] : condition.standings),
    window: ({ condition }) => (condition.kind === 'report' ? null : (condition.window ?? null)),
    venue: ({ condition, asOf }, _args, context) =>
      condition.kind === 'report' ? null : findOne(context.loaders.venues, condition.venue, asOf),
    report: ({ condition, asOf }, _args, context) =>
      condition.kind === 'report' ? findKnownReport(condition.report, asOf, context) : null,
  },
}

async function settledBy(remark: SignalModel | AbsenceModel, _args: unknown, context: RequestContext) {
  return findMany(context.loaders.reports, (await settlementOf(remark, context)).settledBy, remark.asOf)
}

async function saidBy(remark: SignalModel | AbsenceModel, _args: unknown, context: RequestContext) {
  const article = await getOne(context.loaders.articles, remark.article, remark.asOf)
  return getOne(context.loaders.sources, publisherOf(article), remark.asOf)
}

function toModel(json: string | null, asOf: AsOf): ConditionModel | null {
  const condition = toCondition(json)
  return condition === undefined ? null : { condition, asOf }
}
