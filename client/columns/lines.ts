/**
 * The lines of a large network: one for each pair of actors, whatever there is between them. An indirect contact is drawn by
 * its halves, from each party to each mediator, and never as a line between the parties; only where no report names a
 * mediator does it join them.
 */
import { type ContactColumns, kinds } from '../../server/domain/contact-columns/index.ts'

/** Lines by number; `first` and `second` are places in the columns' `actors`, the smaller one first. */
export interface Lines {
  readonly count: number
  readonly first: Uint32Array
  readonly second: Uint32Array
  /** The lines of a row: `ofRow` from `start[row]` up to `start[row + 1]`. */
  readonly start: Uint32Array
  readonly ofRow: Uint32Array
  /**
   * Halves of indirect contacts: an encounter, a party and a mediator. A mediator's contact with a party is one of them
   * (`halfOfRow`, -1 for any other row), and an indirect contact holds two for each mediator (`halvesOfThrough`, in the order
   * of the columns' `through`).
   */
  readonly halfCount: number
  readonly halfOfRow: Int32Array
  readonly halvesOfThrough: Uint32Array
}

const indirect = kinds.indexOf('INDIRECT')
const mediated = kinds.indexOf('MEDIATED')

/** The lines of all rows, numbered by first appearance. */
export function findLines(columns: ContactColumns): Lines {
  const { count, from, to, kind, through, throughStart, actors } = columns
  const numbers = new Map<number, number>()
  const [first, second, ofRow]: [number[], number[], number[]] = [[], [], []]
  const start = new Uint32Array(count + 1)
  const add = (one: number, other: number): void => {
    const [low, high] = one < other ? [one, other] : [other, one]
    const key = low * actors.length + high
    let number = numbers.get(key)
    if (number === undefined) {
      number = first.length
      numbers.set(key, number)
      first.push(low)
      second.push(high)
    }
    ofRow.push(number)
  }
  for (let row = 0; row < count; row++) {
    start[row] = ofRow.length
    const [party, otherParty] = [from[row] ?? 0, to[row] ?? 0]
    const [begin, end] = [throughStart[row] ?? 0, throughStart[row + 1] ?? 0]
    if (kind[row] !== indirect || begin === end) add(party, otherParty)
    for (let place = begin; place < end; place++) {
      add(party, through[place] ?? 0)
      add(otherParty, through[place] ?? 0)
    }
  }
  start[count] = ofRow.length
  return {
    count: first.length,
    first: Uint32Array.from(first),
    second: Uint32Array.from(second),
    start,
    ofRow: Uint32Array.from(ofRow),
    ...findHalves(columns),
  }
}

function findHalves(columns: ContactColumns): Pick<Lines, 'halfCount' | 'halfOfRow' | 'halvesOfThrough'> {
  const { count, from, to, kind, encounter, through, throughStart, actors } = columns
  const numbers = new Map<number, number>()
  const halfOfRow = new Int32Array(count).fill(-1)
  const halvesOfThrough = new Uint32Array(through.length * 2)
  const numberOf = (row: number, party: number, mediator: number): number => {
    const key = ((encounter[row] ?? 0) * actors.length + party) * actors.length + mediator
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  for (let row = 0; row < count; row++) {
    if (kind[row] === mediated) halfOfRow[row] = numberOf(row, from[row] ?? 0, to[row] ?? 0)
    for (let place = throughStart[row] ?? 0; place < (throughStart[row + 1] ?? 0); place++) {
      halvesOfThrough[place * 2] = numberOf(row, from[row] ?? 0, through[place] ?? 0)
      halvesOfThrough[place * 2 + 1] = numberOf(row, to[row] ?? 0, through[place] ?? 0)
    }
  }
  return { halfCount: numbers.size, halfOfRow, halvesOfThrough }
}
