/** What of decoded columns answers one step of a slider: a binary search and a scan of what can reach into the window. */
import type { Standing } from '../claim.ts'
import type { ContactKind } from '../contact.ts'
import { formatContactId } from '../contact-id.ts'
import { LONG_SECONDS } from '../open-ends.ts'
import type { ContactId } from '../report.ts'
import type { ContactColumns } from './decode.ts'
import { denialScopes, kinds, standings } from './layout.ts'

/** A question within what the columns were asked for; what is left out asks for nothing. Seconds since 1970 in UTC. */
export interface ColumnsQuestion {
  readonly from: number
  /** Excluded. */
  readonly to: number
  /** At most the time of knowledge that the columns were asked for. */
  readonly knownAt: number
  readonly kinds?: readonly ContactKind[]
  readonly standings?: readonly Standing[]
}

/**
 * The rows that `network` would answer for the same window, time of knowledge, kinds and standings, earliest start first;
 * of equal starts, those that last longer than a month come first.
 */
export function selectContacts(columns: ContactColumns, question: ColumnsQuestion): Uint32Array {
  const { validFrom, longCount, count } = columns
  const fits = createFilter(columns, question)
  const long = rowsFrom(0, firstNotBefore(validFrom, question.to, 0, longCount)).filter(fits)
  const first = firstNotBefore(validFrom, question.from - LONG_SECONDS, longCount, count)
  const short = rowsFrom(first, firstNotBefore(validFrom, question.to, longCount, count)).filter(fits)
  return merge(long, short, validFrom)
}

/** The identifier of a row's contact. */
export function contactIdAt(columns: ContactColumns, row: number): ContactId {
  const actor = (index: number | undefined) => columns.actors[index ?? -1]?.id ?? 'actor:'
  return formatContactId({
    encounter: columns.encounters[columns.encounter[row] ?? -1] ?? 'encounter:',
    from: actor(columns.from[row]),
    to: actor(columns.to[row]),
    kind: kinds[columns.kind[row] ?? 0] ?? 'UNCLEAR',
    denialScope: denialScopes[columns.denialScope[row] ?? 0],
  })
}

function createFilter(columns: ContactColumns, question: ColumnsQuestion): (row: number) => boolean {
  const { validTo, knownFrom, knownTo, kind, standing } = columns
  const isWanted = <Word>(words: readonly Word[], asked: readonly Word[] | undefined) =>
    words.map((word) => asked === undefined || asked.includes(word))
  const wantedKinds = isWanted(kinds, question.kinds)
  const wantedStandings = isWanted(standings, question.standings)
  return (row) =>
    (validTo[row] ?? 0) > question.from &&
    (knownFrom[row] ?? 0) <= question.knownAt &&
    (knownTo[row] ?? 0) > question.knownAt &&
    wantedKinds[kind[row] ?? 0] === true &&
    wantedStandings[standing[row] ?? 0] === true
}

const rowsFrom = (start: number, end: number): Uint32Array =>
  Uint32Array.from({ length: Math.max(0, end - start) }, (_row, index) => start + index)

/** The first row of a sorted run that does not begin before an instant. */
function firstNotBefore(validFrom: Float64Array, seconds: number, start: number, end: number): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((validFrom[middle] ?? 0) < seconds) low = middle + 1
    else high = middle
  }
  return low
}

function merge(long: Uint32Array, short: Uint32Array, validFrom: Float64Array): Uint32Array {
  const merged = new Uint32Array(long.length + short.length)
  const startOf = (row: number | undefined) => (row === undefined ? Number.POSITIVE_INFINITY : (validFrom[row] ?? 0))
  let [l, s] = [0, 0]
  for (let at = 0; at < merged.length; at++) {
    const takesLong = startOf(long[l]) <= startOf(short[s])
    merged[at] = (takesLong ? long[l++] : short[s++]) ?? 0
  }
  return merged
}
