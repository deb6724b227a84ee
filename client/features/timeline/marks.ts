/** How each encounter of the chart was, by the contacts of it that the page shows; and what a bin says of its encounters. */
import { standingsBySureness } from '../../../server/domain/standings.ts'
import { fillMarks } from '../../graph/encoding.ts'
import type { Contact, ContactKind, Standing } from '../../graph/model.ts'
import { weighContact } from '../../graph/weigh.ts'
import { formatDayRange, toDay } from '../../state/days.ts'
import type { Axis, Bin, Histogram, HistoryYear } from './axis.ts'

/** The bins that stand on the days of the axis. */
export const listBins = ({ bins }: Histogram, { days }: Axis): readonly Bin[] =>
  bins.filter((bin) => toDay(bin.earliest) >= days.first)

/** The years beyond the break in which something is known. */
export const listPast = ({ history }: Axis): readonly HistoryYear[] =>
  history.filter(({ encounters }) => encounters.length > 0)

/** `NONE`: no contact of it stands. `ANY`: how it was has not been told, as of encounters that are only counted. */
export type CellKind = ContactKind | 'NONE' | 'ANY'

/** After what stands of an encounter: `held, with the host`. */
export const kindWords: Readonly<Record<Exclude<CellKind, 'ANY'>, string>> = {
  DIRECT: 'direct',
  INDIRECT: 'indirect',
  MEDIATED: 'mediator and one side',
  HOSTED: 'with the host',
  UNCLEAR: 'unclear how',
  DENIED: 'denied',
  NONE: 'no contact',
}

/** How each encounter was: as the weightiest of the lines that are drawn of it. */
export function findKinds(lines: readonly Contact[]): (encounterId: string) => CellKind {
  const weightiest = new Map<string, Contact>()
  for (const contact of lines) {
    const known = weightiest.get(contact.encounter.id)
    if (known === undefined || weighContact(contact) < weighContact(known))
      weightiest.set(contact.encounter.id, contact)
  }
  return (id) => weightiest.get(id)?.kind ?? 'NONE'
}

/** So many encounters of a bin, of one standing and kind. */
export interface Mark {
  readonly standing: Standing
  readonly kind: CellKind
  readonly count: number
}

const kinds: readonly CellKind[] = ['ANY', ...(Object.keys(kindWords) as ContactKind[])]

/** What surely happened first. Encounters that are not named are told by standing alone. */
export function countMarks(bin: Bin, kindOf: (encounterId: string) => CellKind): readonly Mark[] {
  const isNamed = bin.encounters.length > 0
  return standingsBySureness.flatMap((standing) => {
    const same = bin.encounters.filter(({ account }) => account?.standing === standing).map(({ id }) => kindOf(id))
    const count = (kind: CellKind): number =>
      isNamed ? same.filter((one) => one === kind).length : kind === 'ANY' ? bin[counted[standing]] : 0
    return kinds.map((kind) => ({ standing, kind, count: count(kind) })).filter((mark) => mark.count > 0)
  })
}

const counted = {
  OCCURRED: 'occurred',
  UNDER_WAY: 'underWay',
  UNCONFIRMED: 'unconfirmed',
  PLANNED: 'planned',
  LAPSED: 'lapsed',
  CANCELLED: 'cancelled',
  DENIED: 'denied',
} as const satisfies Readonly<Record<Standing, keyof Bin>>

/** `1 held, indirect; 2 lapsed, unclear how`. */
export function writeMarks(marks: readonly Mark[]): string {
  return marks.map(({ standing, kind, count }) => `${count} ${writeMark(standing, kind)}`).join('; ')
}

/** `held, indirect`; what is denied is so in one word. */
export function writeMark(standing: Standing, kind: CellKind): string {
  const { word } = fillMarks[standing]
  return kind === 'ANY' || (standing === 'DENIED' && kind === 'DENIED') ? word : `${word}, ${kindWords[kind]}`
}

/** `1 July 2026: 1 held, indirect; 1 lapsed, unclear how. Indirect talks in Doha; Discussions on Iran`. */
export function describeBin(bin: Bin, marks: readonly Mark[]): string {
  const titles = bin.encounters.map(({ title }) => title).join('; ')
  const days = formatDayRange(Math.floor(toDay(bin.earliest)), Math.ceil(toDay(bin.latest)) - 1)
  return `${days}: ${writeMarks(marks)}${titles === '' ? '' : `. ${titles}`}`
}

/** `2012: Secret talks, unconfirmed, unclear how`. */
export function describeYear({ year, encounters }: HistoryYear, kindOf: (id: string) => CellKind): string {
  return `${year}: ${encounters.map(({ id, title, standing }) => `${title}, ${writeMark(standing, kindOf(id))}`).join('; ')}`
}
