/** The window in days: from EDTF and back. Only what handles can show; the server reads the rest. */
import { formatDay, toDay } from './days.ts'

/** Days of a window, both included. */
export interface DayWindow {
  readonly first: number
  readonly last: number
}

const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The days of `2026-06-30`, `2026-06`, `2026` or an interval of two such; undefined for any other EDTF. */
export function parseDayWindow(edtf: string): DayWindow | undefined {
  const [start = '', end = start] = edtf.split('/')
  const first = parseBounds(start)
  const last = parseBounds(end)
  if (first === undefined || last === undefined || last.last < first.first) return undefined
  return { first: first.first, last: last.last }
}

/** `2026-06-19/2026-07-03`, or `2026-06-30` for one day. */
export function formatDayWindow(window: DayWindow): string {
  const [first, last] = [formatDay(window.first), formatDay(window.last)]
  return first === last ? first : `${first}/${last}`
}

/** The days between two instants as the server answers them, the end exclusive; undefined where either is open. */
export function toDayWindow(time: {
  readonly earliest: string | null
  readonly latest: string | null
}): DayWindow | undefined {
  if (time.earliest === null || time.latest === null) return undefined
  return { first: Math.floor(toDay(time.earliest)), last: Math.ceil(toDay(time.latest)) - 1 }
}

/** Moves one end, keeping at least one day, within the limits. */
export function moveEnd(window: DayWindow, end: 'first' | 'last', day: number, limits: DayWindow): DayWindow {
  const clamped = Math.max(limits.first, Math.min(limits.last, Math.round(day)))
  return end === 'first'
    ? { first: Math.min(clamped, window.last), last: window.last }
    : { first: window.first, last: Math.max(clamped, window.first) }
}

/** Moves both ends by whole days, keeping the length, within the limits. */
export function shiftWindow(window: DayWindow, days: number, limits: DayWindow): DayWindow {
  const step = Math.max(limits.first - window.first, Math.min(limits.last - window.last, Math.round(days)))
  return { first: window.first + step, last: window.last + step }
}

function parseBounds(text: string): DayWindow | undefined {
  const match = date.exec(text)
  if (match === null) return undefined
  const [, year = '', month, day] = match
  const start = Date.UTC(Number(year), month === undefined ? 0 : Number(month) - 1, day === undefined ? 1 : Number(day))
  const isReal = month === undefined || new Date(start).getUTCMonth() === Number(month) - 1
  if (!isReal || (day !== undefined && new Date(start).getUTCDate() !== Number(day))) return undefined
  const end =
    month === undefined
      ? Date.UTC(Number(year) + 1, 0, 1)
      : day === undefined
        ? Date.UTC(Number(year), Number(month), 1)
        : start + 86_400_000
  return { first: start / 86_400_000, last: end / 86_400_000 - 1 }
}
