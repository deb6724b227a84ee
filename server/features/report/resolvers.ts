/** Reports: who says what of an encounter, on whose word, and where it stands. */
import { originLink, toReport, toTime } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import { supersedes } from '../../domain/claim.ts'
import { InvariantViolated } from '../../domain/errors.ts'
import { findPassage } from '../../domain/passage.ts'
import { countsAs } from '../../domain/report.ts'
import { formatInstant, parseTime } from '../../domain/time.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import { seeReportsOf } from '../../schema/belief.ts'
import { findKnownReport } from '../../schema/known.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'

export const reportResolvers: Resolvers = {
  Query: {
    report: (_root, args, context) => findKnownReport(args.id, toAsOf(args, context.nowSeconds), context),
  },
  Report: {
    article: (report, _args, context, info) => getOne(context.loaders.articles, report.article, report.asOf, info),
    encounter: (report, _args, context, info) =>
      getOne(context.loaders.encounters, report.encounter, report.asOf, info),
    countsAs: (report) => countsAs(toReport(report)),
    time: (report) => (report.time === null ? null : toTime(report.time)),
    venue: (report, _args, context) => findOne(context.loaders.venues, report.venue, report.asOf),
    participations: (report) => asked(needPart(report.participations, 'participations'), report.asOf),
    denials: (report) => asked(needPart(report.denials, 'denials'), report.asOf),
    attribution: (report) => {
      const links = asked(needPart(report.links, 'links'), report.asOf)
      const origin = originLink(links)
      if (origin === undefined) throw new InvariantViolated(`${report.id} has no attribution`)
      return { links, origin: { ...origin, asOf: report.asOf } }
    },
    evidence: (report) => needPart(report.evidence, 'evidence').map((row) => ({ ...row, article: report.article })),
    known: (report) => parseTime(report.knownEdtf, { inferred: report.knownInferred }),
    recordedAt: (report) => formatInstant(report.recordedAt) ?? '',
    supersededBy: async (report, _args, context) => {
      const { rows, reports } = await seeReportsOf([{ id: report.encounter }], report.asOf, context)
      const self = reports.find(({ id }) => id === report.id)
      if (self === undefined) return null
      const later = reports.find((other) => countsAs(other) !== countsAs(self) && supersedes(other, self))
      return rows.find(({ id }) => id === later?.id) ?? null
    },
  },
  Evidence: {
    passage: async ({ article, phrase, position }, _args, { loaders }) => {
      if (phrase === null || position === null) return null
      const text = await loaders.texts.load(article)
      return text === undefined ? null : (findPassage(text, phrase, position) ?? null)
    },
  },
  Participation: {
    actor: (part, _args, context, info) => getOne(context.loaders.actors, part.actor, part.asOf, info),
    side: (part, _args, context) => findOne(context.loaders.actors, part.side, part.asOf),
    onBehalfOf: (part, _args, context) => findOne(context.loaders.actors, part.onBehalfOf, part.asOf),
  },
  Denial: {
    between: (denial, _args, context) => findMany(context.loaders.actors, denial.between, denial.asOf),
    window: (denial) => toTime(denial.window),
  },
  Attribution: {
    origin: ({ origin }, _args, context) => getOne(context.loaders.sources, origin.source, origin.asOf),
    basis: ({ origin }) => origin.basis,
  },
  AttributionLink: {
    source: (link, _args, context, info) => getOne(context.loaders.sources, link.source, link.asOf, info),
    saidAt: (link) => (link.saidAt === null ? null : toTime(link.saidAt)),
  },
}
