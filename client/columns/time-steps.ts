/**
 * One step of a slider over contact columns: which versions are visible now, and what came and went since the step before.
 * Answers what `selectContacts` answers, in buffers that are used again and again, so that dragging makes no garbage.
 */
import type { ColumnsQuestion, ContactColumns } from '../../server/domain/contact-columns/index.ts'
import { kinds, standings } from '../../server/domain/contact-columns/index.ts'
import { LONG_SECONDS } from '../../server/domain/open-ends.ts'
import { createKnownDays } from './known-days.ts'

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

/**
 * Answers steps one after another; before the first nothing is visible. Where only the window has moved, what begins in both
 * windows is taken over as it is, and where only knowledge time has, whatever did not become known or cease to stand between
 * the two: a drag costs what it changes and not what it shows.
 */
export function createTimeSteps(columns: ContactColumns): (question: ColumnsQuestion) => TimeStep {
  const { count, longCount, validFrom, validTo, knownFrom, knownTo } = columns
  const codes = new Uint8Array(count)
  for (let row = 0; row < count; row++) codes[row] = codeOf(columns.kind[row] ?? 0, columns.standing[row] ?? 0)
  // Counted before the first step, which would be late for its frame.
  const days = [createKnownDays(knownFrom), createKnownDays(knownTo)]
  let visible = new Uint32Array(count)
  let before = new Uint32Array(count)
  const entered = createList(count)
  const left = createList(count)
  let length = 0
  let last: ColumnsQuestion | undefined
  let lastWanted: Uint8Array = new Uint8Array()

  const answer = (): TimeStep => ({
    visible: visible.subarray(0, length),
    entered: entered.rows.subarray(0, entered.length),
    left: left.rows.subarray(0, left.length),
  })
  /** Rows whose visibility the step from one knowledge time to another changes, ascending. */
  const findChanged = (from: number, to: number, [then, now]: readonly [number, number]): Uint32Array => {
    const isKnown = (row: number, at: number): boolean => (knownFrom[row] ?? 0) <= at && (knownTo[row] ?? 0) > at
    const isChanged = (row: number): boolean =>
      isKnown(row, then) !== isKnown(row, now) &&
      (validFrom[row] ?? 0) < to &&
      (validTo[row] ?? 0) > from &&
      lastWanted[codes[row] ?? 0] === 1
    const [begun, ended] = days.map((each) => each.around(then, now).filter(isChanged)) as [Uint32Array, Uint32Array]
    const changed = new Uint32Array(begun.length + ended.length)
    changed.set(begun)
    changed.set(ended, begun.length)
    // A row that begins and ends on one day is among both.
    return changed.sort().filter((row, place) => row !== changed[place - 1])
  }
  /** Takes what was visible before over, with the rows changed put in or left out. */
  const alter = (changed: Uint32Array, lengthBefore: number): void => {
    let taken = 0
    for (const row of changed) {
      const place = findFirst(before, row, taken, lengthBefore)
      visible.set(before.subarray(taken, place), length)
      length += place - taken
      taken = place
      if (place < lengthBefore && before[place] === row) {
        taken += 1
        left.rows[left.length++] = row
      } else {
        visible[length++] = row
        entered.rows[entered.length++] = row
      }
    }
    visible.set(before.subarray(taken, lengthBefore), length)
    length += lengthBefore - taken
  }

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
    const isSameKind = wanted.every((word, code) => word === lastWanted[code])
    entered.length = 0
    left.length = 0
    if (last !== undefined && isSameKind && last.from === from && last.to === to) {
      alter(findChanged(from, to, [last.knownAt, knownAt]), lengthBefore)
      last = question
      return answer()
    }
    const isMoved = last?.knownAt === knownAt && isSameKind
    const [start, end] = [
      findFirst(validFrom, from - LONG_SECONDS, longCount, count),
      findFirst(validFrom, to, longCount, count),
    ]
    // What begins after the start of both windows, and before the end of both, is visible in both or in neither.
    const keptStart = isMoved ? findFirst(validFrom, Math.max(from, last?.from ?? 0) + 1, longCount, count) : end
    const keptEnd = isMoved ? findFirst(validFrom, Math.min(to, last?.to ?? 0), longCount, count) : end
    last = question
    lastWanted = wanted
    scan(0, findFirst(validFrom, to, 0, longCount))
    if (keptEnd <= keptStart) {
      scan(start, end)
      compare([visible, 0, length], [before, 0, lengthBefore], entered, left)
    } else {
      scan(start, keptStart)
      const [tail, head] = [findFirst(before, keptEnd, 0, lengthBefore), findFirst(before, keptStart, 0, lengthBefore)]
      compare([visible, 0, length], [before, 0, head], entered, left)
      visible.set(before.subarray(head, tail), length)
      length += tail - head
      const kept = length
      scan(keptEnd, end)
      compare([visible, kept, length], [before, tail, lengthBefore], entered, left)
    }
    return answer()
  }
}

interface RowList {
  readonly rows: Uint32Array
  length: number
}

const createList = (most: number): RowList => ({ rows: new Uint32Array(most), length: 0 })

type Part = readonly [rows: Uint32Array, start: number, end: number]

/** Appends what two ascending parts do not share. */
function compare(
  [visible, nowStart, nowEnd]: Part,
  [before, thenStart, thenEnd]: Part,
  entered: RowList,
  left: RowList,
) {
  let [now, then] = [nowStart, thenStart]
  while (now < nowEnd && then < thenEnd) {
    const [row, old] = [visible[now] ?? 0, before[then] ?? 0]
    if (row <= old) now += 1
    if (old <= row) then += 1
    if (row < old) entered.rows[entered.length++] = row
    else if (old < row) left.rows[left.length++] = old
  }
  while (now < nowEnd) entered.rows[entered.length++] = visible[now++] ?? 0
  while (then < thenEnd) left.rows[left.length++] = before[then++] ?? 0
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

/** The first place of a sorted run whose value is not below the one given. */
function findFirst(sorted: Float64Array | Uint32Array, value: number, start: number, end: number): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
