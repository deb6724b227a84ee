/** A knowledge time in words: the same moment at the marker, in the headline and on paper. */
import { formatLongDay, formatMinute, formatShortDay, toCalendarDay, toDay } from './days.ts'
import { isPlainMoment } from './plain-time.ts'
import { parseDayWindow } from './window.ts'

/** Until when everything is known, in days: a day, month or year is known at its end. Undefined for what only the server reads. */
export function toKnownDay(edtf: string): number | undefined {
  const days = parseDayWindow(edtf)
  if (days !== undefined) return days.last + 1
  return isPlainMoment(edtf) ? toDay(edtf) : undefined
}

/** `end of 2 Jul`, or `3 Jul, 14:00 UTC`; with its year unless that is one of `years`. */
export function formatKnownDay(day: number, years: readonly number[]): string {
  const { named, clock } = findNamed(day)
  const text = formatShortDay(named, !years.includes(toCalendarDay(named).year))
  return clock === undefined ? `end of ${text}` : `${text}, ${clock} UTC`
}

/** `end of 2 July 2026`, or `3 July 2026, 14:00 UTC`. */
export function formatLongKnownDay(day: number): string {
  const { named, clock } = findNamed(day)
  const text = formatLongDay(named, true)
  return clock === undefined ? `end of ${text}` : `${text}, ${clock} UTC`
}

/** After `as known`: `at the end of 2 Jul`, `on 3 Jul, 14:00 UTC`. */
export function writeKnown(edtf: string, years: readonly number[]): string {
  const day = toKnownDay(edtf)
  if (day === undefined) return `at ${edtf}`
  const text = formatKnownDay(day, years)
  return text.startsWith('end') ? `at the ${text}` : `on ${text}`
}

/** Midnight is the end of the day before it. */
function findNamed(day: number): { readonly named: number; readonly clock: string | undefined } {
  const minute = Math.round(day * 1440) / 1440
  const isMidnight = Number.isInteger(minute)
  return { named: isMidnight ? minute - 1 : minute, clock: isMidnight ? undefined : formatMinute(minute).slice(11, 16) }
}
