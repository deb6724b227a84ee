/**
 * One step of a slider over contact columns: which versions are visible now, and what came and went since the step before.
 * Answers what `selectContacts` answers, in buffers that are used again and again, so that dragging makes no garbage.
 */
import type { ColumnsQuestion, ContactColumns } from '../../server/domain/contact-columns/index.ts'
import { kinds, standings } from '../../server/domain/contact-columns/index.ts'
import { LONG_SECONDS } from '../../server/domain/open-ends.ts'

/** Rows of the columns, ascending. The arrays are views of buffers: they hold until the next step but one. */
export interface TimeStep {
  readonly visible: Uint32Array
  readonly entered: Uint32Array
  readonly left: Uint32Array
}

/** Kind and standing of a row in one number, `kind × 7 + standing`. */
export function codeOf(kind: number, standing: number): number {
  return kind * standings.length + standing
}

/** Answers steps one after another; before the first nothing is visible. */
export function createTimeSteps(columns: ContactColumns): (question: ColumnsQuestion) => TimeStep {
  const { count, longCount, validFrom, validTo, knownFrom, knownTo } = columns
  const codes = new Uint8Array(count)
  for (let row = 0; row < count; row++) codes[row] = codeOf(columns.kind[row] ?? 0, columns.standing[row] ?? 0)
  let visible = new Uint32Array(count)
  let before = new Uint32Array(count)
  const entered = new Uint32Array(count)
  const left = new Uint32Array(count)
  let length = 0

  return (question) => {
    const { from, to, knownAt } = question
    const wanted = listWanted(question)
    const lengthBefore = length
    ;[visible, before] = [before, visible]
    length = 0
    const scan = (start: number, end: number): void => {
      for (let row = start; row < end; row++) {
        if (
          (knownFrom[row] ?? 0) <= knownAt &&
          (knownTo[row] ?? 0) > knownAt &&
          (validTo[row] ?? 0) > from &&
          wanted[codes[row] ?? 0] === 1
        ) {
          visible[length] = row
          length += 1
        }
      }
    }
    scan(0, findFirst(validFrom, to, 0, longCount))
    scan(findFirst(validFrom, from - LONG_SECONDS, longCount, count), findFirst(validFrom, to, longCount, count))
    return compare(visible.subarray(0, length), before.subarray(0, lengthBefore), entered, left)
  }
}

/** What two ascending lists do not share, written into the buffers given. */
function compare(
  visible: Uint32Array,
  before: Uint32Array,
  enteredBuffer: Uint32Array,
  leftBuffer: Uint32Array,
): TimeStep {
  let [now, then, entered, left] = [0, 0, 0, 0]
  while (now < visible.length && then < before.length) {
    const [row, old] = [visible[now] ?? 0, before[then] ?? 0]
    if (row === old) {
      now += 1
      then += 1
    } else if (row < old) {
      enteredBuffer[entered++] = row
      now += 1
    } else {
      leftBuffer[left++] = old
      then += 1
    }
  }
  while (now < visible.length) enteredBuffer[entered++] = visible[now++] ?? 0
  while (then < before.length) leftBuffer[left++] = before[then++] ?? 0
  return { visible, entered: enteredBuffer.subarray(0, entered), left: leftBuffer.subarray(0, left) }
}

/** 1 for each code that is asked for. */
function listWanted(question: ColumnsQuestion): Uint8Array {
  const wanted = new Uint8Array(kinds.length * standings.length)
  kinds.forEach((kind, k) => {
    if (question.kinds !== undefined && !question.kinds.includes(kind)) return
    standings.forEach((standing, s) => {
      if (question.standings === undefined || question.standings.includes(standing)) wanted[codeOf(k, s)] = 1
    })
  })
  return wanted
}

/** The first row of a sorted run that does not begin before an instant. */
function findFirst(validFrom: Float64Array, seconds: number, start: number, end: number): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((validFrom[middle] ?? 0) < seconds) low = middle + 1
    else high = middle
  }
  return low
}
