/** Articles, what they remark beside their reports, and their loading. */
import { publisherOf, toTime } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import { articlesByDate, articlesByDateLatest, articlesByTitle } from '../../database/statements.gen.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findGiven } from '../../schema/given.ts'
import { findKnownArticle, findKnownRemarks, findKnownReports, publicationParameters } from '../../schema/known.ts'
import { parseCursor, parsePageSize, startOfTimes, toPage } from '../../schema/page.ts'
import { findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import type { ArticleModel, RemarkModel } from './mapper.ts'

export const articleResolvers: Resolvers = {
  Query: {
    article: (_root, args, context) => findKnownArticle(args.id, toAsOf(args, context.nowSeconds), context),
    articles: async (_root, args, context) => {
      const asOf = toAsOf(args, context.nowSeconds)
      const size = parsePageSize(args.first, 25)
      const { publisher = null, encounter = null, search = null } = args.filter ?? {}
      const filter = { publisher, encounter, search, ...publicationParameters(asOf), limit: size + 1 }
      const check = <Row>(rows: readonly Row[]) => checkNamed(rows, { publisher, encounter }, context)
      if (args.orderBy === 'TITLE') {
        const { key: afterTitle, id: afterId } = parseCursor(args.after, { key: '', id: '' })
        const rows = await check(await context.read(articlesByTitle, { ...filter, afterTitle, afterId }))
        return toPage(asked(rows, asOf), size, args.after, (row) => row.title)
      }
      const isLatest = args.orderBy === 'LATEST'
      const { key: afterPublished, id: afterId } = parseCursor(args.after, startOfTimes(isLatest))
      const page = { ...filter, afterPublished, afterId }
      const rows = await check(await context.read(isLatest ? articlesByDateLatest : articlesByDate, page))
      return toPage(asked(rows, asOf), size, args.after, (row) => row.publishedTo)
    },
  },
  Mutation: {
    loadArticle: async (_root, { source }, context) => {
      const { articleId, counts } = await context.loader.loadArticleText(source)
      return { articleId, counts, asOf: toAsOf({}, context.nowSeconds) }
    },
    removeArticle: async (_root, { id }, context) => {
      const counts = await context.loader.removeArticle(id)
      return { articleId: undefined, counts, asOf: toAsOf({}, context.nowSeconds) }
    },
  },
  LoadResult: {
    article: (result, _args, context) => findOne(context.loaders.articles, result.articleId, result.asOf),
    unchanged: (result) => result.counts.length === 0,
  },
  Article: {
    publisher: (article, _args, context) => getOne(context.loaders.sources, publisherOf(article), article.asOf),
    basedOn: (article, _args, context) =>
      findOne(context.loaders.sources, needPart(article.basedOn, 'basedOn')[0], article.asOf),
    published: (article) => toTime(article.published),
    wireLinks: (article) => article.links,
    reports: async (article, _args, context) => {
      const reports = await findKnownReports(needPart(article.reports, 'reports'), article.asOf, context)
      const place = (report: (typeof reports)[number]) =>
        needPart(report.evidence, 'evidence')[0]?.position ?? Number.MAX_SAFE_INTEGER
      return [...reports].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
    },
    readings: (article, _args, context) => remarksOf(article, 'Reading', context),
    signals: (article, _args, context) => remarksOf(article, 'Signal', context),
    absences: (article, _args, context) => remarksOf(article, 'Absence', context),
    documents: (article, _args, context) => remarksOf(article, 'Document', context),
  },
  Subject: {
    __resolveType: (subject) => (subject.id.startsWith('track:') ? 'Track' : 'Encounter'),
  },
  Reading: {
    kind: (reading) => (reading.kind === 'COUNTER_READING' ? 'COUNTER_READING' : 'READING'),
    gist: (reading) => reading.evidence.gist,
    about: subjectOf,
    article: articleOf,
    evidence: evidenceOf,
  },
  DocumentMention: {
    name: (document) => document.name ?? '',
    gist: (document) => document.evidence.gist,
    article: articleOf,
    evidence: evidenceOf,
  },
}

function remarksOf(article: ArticleModel, label: RemarkModel['label'], context: RequestContext) {
  return findKnownRemarks(needPart(article.remarks, 'remarks'), label, article.asOf, context)
}

/** What a remark is about. */
export async function subjectOf(remark: RemarkModel, _args: unknown, context: RequestContext) {
  const id = remark.about ?? ''
  return id.startsWith('track:')
    ? getOne(context.loaders.tracks, id, remark.asOf)
    : getOne(context.loaders.encounters, id, remark.asOf)
}

/** The article that a remark stands in. */
export function articleOf(remark: RemarkModel, _args: unknown, context: RequestContext) {
  return getOne(context.loaders.articles, remark.article, remark.asOf)
}

/** Where a remark stands in its article. */
export function evidenceOf({ evidence, article }: RemarkModel) {
  return { ...evidence, article }
}

/** The rows; where there are none, throws `InvalidInput` or `NotFound` if what was asked for is nothing that there is. */
async function checkNamed<Row>(
  rows: readonly Row[],
  { publisher, encounter }: { readonly publisher: string | null; readonly encounter: string | null },
  context: RequestContext,
): Promise<readonly Row[]> {
  if (rows.length > 0) return rows
  if (publisher !== null) await findGiven('filter.publisher', publisher, 'source', context)
  if (encounter !== null) await findGiven('filter.encounter', encounter, 'encounter', context)
  return rows
}
