/** The articles behind what is drawn, each with its reports: whom to ask when a picture is doubted. */
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { Contact } from '../../graph/model.ts'
import type { ContactReports } from '../../state/contact-words.ts'
import type { RulerArticle } from '../../state/use-explorer.ts'

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

type Article = Pick<RulerArticle, 'id' | 'number' | 'title' | 'publisher' | 'published'>

/** The articles whose reports the contacts rest on, in the order of the ruler; each report is counted once. */
export function listSources(
  contacts: readonly Contact[],
  reports: ContactReports,
  articles: readonly Article[],
): readonly SourceLine[] {
  const all = new Map(
    selectDrawnContacts(contacts).flatMap(({ id }) =>
      (reports.get(id)?.reports ?? []).map((report) => [report.id, report] as const),
    ),
  )
  return articles.flatMap((article) => {
    const own = [...all.values()].filter((report) => report.article.id === article.id)
    if (own.length === 0) return []
    return [{ ...toLine(article), reports: own.length, known: writeSpan(own.map(({ known }) => known)) }]
  })
}

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

/** `4 articles, 15 reports`; articles alone where the picture is not of contacts. */
export function writeSourceCounts(sources: readonly SourceLine[]): string {
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
  const articles = count(sources.length, 'article')
  if (sources.some(({ reports }) => reports === undefined)) return articles
  return `${articles}, ${count(
    sources.reduce((sum, { reports = 0 }) => sum + reports, 0),
    'report',
  )}`
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
