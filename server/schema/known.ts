/**
 * What has become known by the time of a standpoint, on its clock. A lens changes which reports make up the accounts and
 * nothing else, so it hides no article, no encounter and no remark.
 */
import type DataLoader from 'dataloader'
import type { ReportRow, RowOf } from '../database/decode.ts'
import type { articlesById, encountersById, remarksById } from '../database/statements.gen.ts'
import type { EncounterId } from '../domain/report.ts'
import { OPEN_END } from '../domain/time.ts'
import { type Asked, type AsOf, asked } from './as-of.ts'
import { isStored, seeReports, seeReportsOf } from './belief.ts'
import type { RequestContext } from './context.ts'
import { findMany, findOne } from './resolve.ts'

type ArticleRow = RowOf<typeof articlesById>
type EncounterRow = RowOf<typeof encountersById>
type RemarkRow = RowOf<typeof remarksById>

/** From when an article counts as known: from its publication, or from when it was recorded here. */
export function articleKnownFrom(article: ArticleRow, { clock }: AsOf): number {
  return article[articlesSince[clock]]
}

/** The knowledge time on either clock, as statements about articles take it. */
export function publicationParameters({ clock, knownAt }: AsOf) {
  return clock === 'RECORDED' ? { knownAt: OPEN_END, recordedAt: knownAt } : { knownAt, recordedAt: OPEN_END }
}

/** What says on each clock from when an article is known, and with it what it calls things. */
export const articlesSince = { PUBLIC: 'publishedTo', PUBLISHED: 'publishedTo', RECORDED: 'recordedAt' } as const

/** What says on each clock from when something is known that an article introduced. */
const introducedSince = { PUBLIC: 'namedFrom', PUBLISHED: 'publishedTo', RECORDED: 'recordedAt' } as const

/** Whether all that is known is asked for: then whatever is stored has been introduced. */
const asksForNow = ({ knownAt }: AsOf, { nowSeconds }: RequestContext): boolean => knownAt >= nowSeconds

/** The knowledge time of what articles introduce, as lists of actors, sources, venues and tracks take it. */
export function introductionParameters(asOf: AsOf, context: RequestContext) {
  return { since: introducedSince[asOf.clock], knownAt: asksForNow(asOf, context) ? OPEN_END : asOf.knownAt }
}

/**
 * A register's entry by its identifier; `null` where there is none, or an article that was not known yet introduces it. What is
 * known of it is read beside it, and not at all where the question asks for all that is known.
 */
export async function findKnownEntry<Row extends object>(
  loader: DataLoader<string, Row | undefined>,
  id: string | null | undefined,
  asOf: AsOf,
  context: RequestContext,
): Promise<Asked<Row> | null> {
  if (id === null || id === undefined) return null
  const [row, isKnown] = await Promise.all([findOne(loader, id, asOf), isIntroduced(id, asOf, context)])
  return isKnown ? row : null
}

/** Whether something was known that a register holds, or that an article introduces. */
export async function isIntroduced(id: string, asOf: AsOf, context: RequestContext): Promise<boolean> {
  if (asksForNow(asOf, context)) return true
  const introduction = await context.loaders.introductions.load(id)
  return introduction === undefined || introduction[introducedSince[asOf.clock]] <= asOf.knownAt
}

/** An article; `null` where there is none, or it was not known yet. */
export async function findKnownArticle(
  id: string | null | undefined,
  asOf: AsOf,
  context: RequestContext,
): Promise<Asked<ArticleRow> | null> {
  const article = await findOne(context.loaders.articles, id, asOf)
  return article === null || articleKnownFrom(article, asOf) > asOf.knownAt ? null : article
}

/** Those of these articles that were known, in their order. */
export async function findKnownArticles(ids: readonly string[], asOf: AsOf, context: RequestContext) {
  const articles = await findMany(context.loaders.articles, ids, asOf)
  return articles.filter((article) => articleKnownFrom(article, asOf) <= asOf.knownAt)
}

/** Readings, signals, absences or documents of articles that were known, in the order of the identifiers. */
export async function findKnownRemarks(
  ids: readonly string[],
  label: RemarkRow['label'] | undefined,
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly Asked<RemarkRow>[]> {
  const remarks = await findMany(context.loaders.remarks, ids, asOf)
  const wanted = remarks.filter((remark) => label === undefined || remark.label === label)
  const articles = await Promise.all(wanted.map(({ article }) => findKnownArticle(article, asOf, context)))
  return wanted.filter((_remark, index) => articles[index] !== null)
}

/** An encounter; `null` where there is none, or no report of it was known yet. */
export function findKnownEncounter(
  id: string | null | undefined,
  asOf: AsOf,
  context: RequestContext,
): Promise<Asked<EncounterRow> | null> | null {
  return id === null || id === undefined ? null : findReported(id, asOf, context)
}

async function findReported(id: string, asOf: AsOf, context: RequestContext): Promise<Asked<EncounterRow> | null> {
  const encounter = await findOne(context.loaders.encounters, id, asOf)
  return encounter !== null && (await isReported(encounter, asOf, context)) ? encounter : null
}

/** Those of these encounters of which a report was known, in their order. */
export async function findKnownEncounters(ids: readonly string[], asOf: AsOf, context: RequestContext) {
  const encounters = await Promise.all(ids.map((id) => findKnownEncounter(id, asOf, context)))
  return encounters.filter((encounter) => encounter !== null)
}

/** Those of these reports that a standpoint lets be seen, in their order; of each what the question asks. */
export async function findKnownReports(
  ids: readonly string[],
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly Asked<ReportRow>[]> {
  if (!isStored(asOf)) return (await seeReports(ids, asOf, context)).rows
  const reports = await findMany(context.loaders.reports, ids, asOf)
  return reports.filter(({ knownFrom }) => knownFrom <= asOf.knownAt)
}

/** What a standpoint lets be seen of an encounter's reports, earliest known first; of each what the question asks. */
export async function findKnownReportsOf(
  encounter: EncounterId,
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly Asked<ReportRow>[]> {
  if (!isStored(asOf)) return (await seeReportsOf([{ id: encounter }], asOf, context)).rows
  const reports = await context.loaders.reportsOfEncounter.load(encounter)
  return asked(
    reports.filter(({ knownFrom }) => knownFrom <= asOf.knownAt),
    asOf,
  )
}

/** A report; `null` where there is none, or it was not known yet. */
export async function findKnownReport(id: string, asOf: AsOf, context: RequestContext) {
  const [report] = await findKnownReports([id], { ...asOf, lens: undefined }, context)
  return report === undefined ? null : { ...report, asOf }
}

async function isReported({ id, knownFrom }: EncounterRow, asOf: AsOf, context: RequestContext): Promise<boolean> {
  if (isStored(asOf)) return knownFrom !== null && knownFrom <= asOf.knownAt
  return (await seeReportsOf([{ id }], { ...asOf, lens: undefined }, context)).reports.length > 0
}
