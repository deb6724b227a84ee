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
}

const indirect = kinds.indexOf('INDIRECT')

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
  }
}
