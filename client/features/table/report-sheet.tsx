/** The reports that the lines drawn rest on, as rows. */

import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import type { Contact } from '../../graph/model.ts'
import { shortenTime } from '../../graph/wordings.ts'
import type { ContactReports } from '../../state/contact-words.ts'
import type { RulerArticle } from '../../state/use-explorer.ts'
import type { Row, Sheet } from './sheet.ts'
import styles from './table.module.css'

const columns = [
  { id: 'known', label: 'Known' },
  { id: 'says', label: 'Says' },
  { id: 'encounter', label: 'Encounter' },
  { id: 'gist', label: 'Gist' },
  { id: 'origin', label: 'On whose word' },
  { id: 'basis', label: 'Held to it' },
  { id: 'number', label: 'Article', isNumber: true },
  { id: 'article', label: 'Title', isExtra: true },
  { id: 'publisher', label: 'Published by' },
  { id: 'contacts', label: 'Lines', isNumber: true },
] as const

type Report = NonNullable<ReturnType<ContactReports['get']>>['reports'][number]

export function makeReportSheet(
  contacts: readonly Contact[],
  reports: ContactReports,
  articles: readonly RulerArticle[],
  years: readonly number[],
): Sheet {
  const numbers = new Map(articles.map(({ id, number }) => [id, number]))
  const groups = new Map<string, { readonly report: Report; readonly contacts: readonly Contact[] }>()
  for (const contact of selectDrawnContacts(contacts)) {
    for (const report of reports.get(contact.id)?.reports ?? []) {
      groups.set(report.id, { report, contacts: [...(groups.get(report.id)?.contacts ?? []), contact] })
    }
  }
  const rows = [...groups.values()].map((group) => toRow(group.report, group.contacts, numbers, years))
  return { columns, rows: rows.toSorted((a, b) => (readKnown(a) < readKnown(b) ? -1 : 1)) }
}

const readKnown = ({ cells }: Row): string => String(cells.known?.order ?? '')

function toRow(
  report: Report,
  contacts: readonly Contact[],
  numbers: ReadonlyMap<string, number>,
  years: readonly number[],
): Row {
  const { id, status, countsAs, known, article, attribution, evidence } = report
  const says = writeConstant(status)
  const number = numbers.get(article.id)
  const gist = evidence.map((passage) => passage.gist).join(' ')
  return {
    id,
    selects: contacts[0]?.id,
    litBy: contacts.map((contact) => contact.id),
    cells: {
      known: { text: shortenTime(known.text, years), order: known.latest ?? known.earliest ?? '' },
      says: { text: status === countsAs ? says : `${says}; counts as ${writeConstant(countsAs)}` },
      encounter: { text: contacts[0]?.encounter.title ?? '' },
      gist: { text: gist, node: <span className={styles.clamped}>{gist}</span> },
      origin: { text: attribution.origin.name },
      basis: { text: basisWords[attribution.basis] },
      number: { text: number === undefined ? '·' : String(number), order: number ?? '' },
      article: { text: article.title },
      publisher: { text: article.publisher.name },
      contacts: { text: String(contacts.length), order: contacts.length },
    },
  }
}

const writeConstant = (constant: string): string =>
  constant === 'OCCURRED' ? 'held' : constant.toLowerCase().replaceAll('_', ' ')

const basisWords: Readonly<Record<Report['attribution']['basis'], string>> = {
  ON_RECORD: 'on the record',
  ANONYMOUS: 'anonymous',
  DOCUMENT: 'a document',
  AUTHOR: 'the author’s own',
  UNSTATED: 'not stated',
}
