/** Whole days as integers, counted from 1 January 1970 in UTC, for axes and handles. */

export const dayMs = 86_400_000

/** The day that an instant lies in, with its fraction: noon of day 3 is 3.5. */
export function toDay(instant: string): number {
  return Date.parse(instant) / dayMs
}

/** `2026-06-30`. */
export function formatDay(day: number): string {
  return new Date(Math.floor(day) * dayMs).toISOString().slice(0, 10)
}

/** `2026-06-30T14:00Z`, to the minute. */
export function formatMinute(day: number): string {
  return `${new Date(Math.round(day * 1440) * 60_000).toISOString().slice(0, 16)}Z`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
export const fullMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly date: number
}

export function toCalendarDay(day: number): CalendarDay {
  const at = new Date(Math.floor(day) * dayMs)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() }
}

/** The first day of a month, counted from January of the year 0. */
export function toMonthStart(count: number): number {
  return new Date(0).setUTCFullYear(Math.floor(count / 12), count % 12, 1) / dayMs
}

/** `Jun`. */
export function formatMonth(day: number): string {
  return months[toCalendarDay(day).month] ?? ''
}

/** `30 Jun`, with the year where asked for. */
export function formatShortDay(day: number, hasYear = false): string {
  const { year, month, date } = toCalendarDay(day)
  return `${date} ${months[month] ?? ''}${hasYear ? ` ${year}` : ''}`
}

/** `30 June`, with the year where asked for. */
export function formatLongDay(day: number, hasYear = false): string {
  const { year, month, date } = toCalendarDay(day)
  return `${date} ${fullMonths[month] ?? ''}${hasYear ? ` ${year}` : ''}`
}

/** `Tuesday`. */
export function formatWeekday(day: number): string {
  const names = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']
  return names[((Math.floor(day) % 7) + 7) % 7] ?? ''
}

/** `19 June – 3 July 2026`; one day alone is `30 June 2026`. Both ends are included. */
export function formatDayRange(first: number, last: number): string {
  if (Math.floor(first) === Math.floor(last)) return formatLongDay(first, true)
  const isSameYear = toCalendarDay(first).year === toCalendarDay(last).year
  return `${formatLongDay(first, !isSameYear)} – ${formatLongDay(last, true)}`
}
