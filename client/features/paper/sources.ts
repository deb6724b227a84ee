/** The articles behind what is drawn, each with its reports: whom to ask when a picture is doubted. */
import { countOrigins, type OriginCount } from '../../../server/domain/corroboration.ts'
import type { SourceId } from '../../../server/domain/report.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { Contact } from '../../graph/model.ts'
import type { ContactReports } from '../../state/contact-words.ts'
import type { RulerArticle } from '../../state/use-explorer.ts'
import { groupDigits } from '../../ui/digits.ts'
import { writeOriginCount } from '../../ui/origin-count.ts'

export interface SourceLine {
  readonly id: string
  /** As on the ruler of the knowledge clock. */
  readonly number: number
  readonly title: string
  readonly publisher: string
  /** `29–30 June 2026 (inferred)`. */
  readonly published: string
  /** How many of its reports stand behind what is drawn; undefined where the picture is not of contacts. */
  readonly reports: number | undefined
  /** `30 June 2026 to 1 July 2026`: when those reports became known. */
  readonly known: string | undefined
}

/** What stands behind a picture of so many articles that they have no numbers on the ruler, counted; each report once. */
export interface SourceTally {
  /** The article of most reports first. */
  readonly articles: readonly TalliedArticle[]
  readonly reports: number
  readonly origins: OriginCount
  /** How many contacts it is of, the earliest, where more are drawn than can be told one by one; undefined for all. */
  readonly earliest: number | undefined
}

export interface TalliedArticle {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** How many of its reports stand behind what is drawn. */
  readonly reports: number
}

type Article = Pick<RulerArticle, 'id' | 'number' | 'title' | 'publisher' | 'published'>

/** The articles whose reports the contacts rest on, in the order of the ruler; each report is counted once. */
export function listSources(
  contacts: readonly Contact[],
  reports: ContactReports,
  articles: readonly Article[],
): readonly SourceLine[] {
  const all = listReports(contacts, reports)
  return articles.flatMap((article) => {
    const own = all.filter((report) => report.article.id === article.id)
    if (own.length === 0) return []
    return [{ ...toLine(article), reports: own.length, known: writeSpan(own.map(({ known }) => known)) }]
  })
}

/** Counts what the contacts rest on, of those that are drawn. `isPart`: whether more are drawn than these. */
export function tallySources(contacts: readonly Contact[], reports: ContactReports, isPart = false): SourceTally {
  const all = listReports(contacts, reports)
  const articles = new Map<string, TalliedArticle>()
  for (const { id, title, publisher } of all.map(({ article }) => article))
    articles.set(id, { id, title, publisher: publisher.name, reports: (articles.get(id)?.reports ?? 0) + 1 })
  return {
    articles: [...articles.values()].sort((a, b) => b.reports - a.reports || a.title.localeCompare(b.title)),
    reports: all.length,
    origins: countOrigins(
      all.map(({ attribution: { basis, origin } }) => ({ origin: { source: origin.id as SourceId, basis } })),
    ),
    earliest: isPart ? contacts.length : undefined,
  }
}

/** `and 46 more articles: Monexus 31, Noligarchy 12 and 3 more publishers with 3`: as many publishers by name as asked. */
export function writeOthers(articles: readonly TalliedArticle[], most: number): string {
  const counts = new Map<string, number>()
  for (const { publisher } of articles) counts.set(publisher, (counts.get(publisher) ?? 0) + 1)
  const publishers = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
  const named = publishers.slice(0, most).map(([name, number]) => `${name} ${groupDigits(number)}`)
  const others = publishers.slice(most)
  const rest = others.reduce((sum, [, number]) => sum + number, 0)
  const unnamed = others.length === 0 ? '' : ` and ${count(others.length, 'more publisher')} with ${groupDigits(rest)}`
  return `and ${count(articles.length, 'more article')}: ${named.join(', ')}${unnamed}`
}

/** `312 articles, 1,204 reports, at least 80, at most 96 independent origins`. */
export function writeTally({ articles, reports, origins }: SourceTally): string {
  return `${count(articles.length, 'article')}, ${count(reports, 'report')}, ${writeOriginCount(origins)}`
}

type Report = NonNullable<ReturnType<ContactReports['get']>>['reports'][number]

/** The reports that the contacts rest on, as far as these are drawn; each once. */
function listReports(contacts: readonly Contact[], reports: ContactReports): readonly Report[] {
  const drawn = selectDrawnContacts(contacts).flatMap(({ id }) => reports.get(id)?.reports ?? [])
  return [...new Map(drawn.map((report) => [report.id, report])).values()]
}

const count = (number: number, noun: string): string => `${groupDigits(number)} ${noun}${number === 1 ? '' : 's'}`

/** The publishers whose reports a contact rests on, each article by its number: `2 Monexus, 3 NOLIGARCHY.US`. */
export function listPublishers(contactId: string, reports: ContactReports, articles: readonly Article[]): string {
  const ids = new Set((reports.get(contactId)?.reports ?? []).map(({ article }) => article.id))
  const named = articles.filter(({ id }) => ids.has(id)).map(({ number, publisher }) => `${number} ${publisher}`)
  return named.length === 0 ? '—' : named.join(', ')
}

/** Every article, where what is drawn is what articles say rather than contacts. */
export function listArticles(articles: readonly Article[]): readonly SourceLine[] {
  return articles.map(toLine)
}

/** `4 articles, 15 reports on contacts`, which a picture of all reports has more of; articles alone where it is not of contacts. */
export function writeSourceCounts(sources: readonly SourceLine[]): string {
  const articles = count(sources.length, 'article')
  if (sources.some(({ reports }) => reports === undefined)) return articles
  return `${articles}, ${count(
    sources.reduce((sum, { reports = 0 }) => sum + reports, 0),
    'report',
  )} on contacts`
}

/** The first and the last of some times, in their own words: `30 June 2026 to 1 July 2026`. */
function writeSpan(times: readonly Pick<RulerArticle['published'], 'text' | 'earliest' | 'latest'>[]): string {
  const sorted = times.toSorted((a, b) => ((a.latest ?? a.earliest ?? '') < (b.latest ?? b.earliest ?? '') ? -1 : 1))
  const [first, last] = [sorted[0]?.text ?? '', sorted.at(-1)?.text ?? '']
  return first === last ? first : `${first} to ${last}`
}

function toLine({ id, number, title, publisher, published }: Article): SourceLine {
  const when = published.inferred ? `${published.text} (inferred)` : published.text
  return { id, number, title, publisher, published: when, reports: undefined, known: undefined }
}
