/** Times in words, as page, table and exports show them. */
import { membersOf, OPEN_END, OPEN_START, type Precision, parseTime, type Time } from './time.ts'

const months = [
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
] as const

/**
 * The time in words, to the precision stated and no further: `30 June 2026, morning`, `29–30 June 2026`,
 * `June 2026 or July 2026`, `by 29 June 2026`, `from 30 June 2026, end not stated`, `time not stated`.
 */
export function formatTime(time: Time): string {
  const isOpenStart = time.from <= OPEN_START
  const isOpenEnd = time.to >= OPEN_END
  if (isOpenStart && isOpenEnd) return 'time not stated'
  const suffix = time.dayPart === undefined ? '' : `, ${time.dayPart}`
  const [start = time.edtf, end = start] = time.edtf.replace(/[[\]{}]/g, '').split(/\/|\.\.(?=\d)|(?<=\d)\.\./)
  if (isOpenStart) return `by ${formatPoint(time.to - 1, end === '' ? start : end, time.precision)}${suffix}`
  if (isOpenEnd) return `from ${formatPoint(time.from, start, time.precision)}${suffix}, end not stated`
  const members = membersOf(time.edtf)
  if (members !== undefined) return `${formatMembers(members, time.edtf.startsWith('['))}${suffix}`
  if (start === end) return `${formatPoint(time.from, start, time.precision)}${suffix}`
  return `${formatRange(time, start, end)}${suffix}`
}

/** The members of a set, of which one is meant, or of a list, of which all are. */
function formatMembers(members: readonly string[], isOneMeant: boolean): string {
  const list = new Intl.ListFormat('en-GB', { type: isOneMeant ? 'disjunction' : 'conjunction' })
  return list.format(members.map((member) => member.split('..').map(formatText).join(' to ')))
}

const formatText = (edtf: string): string => formatTime(parseTime(edtf))

function formatRange(time: Time, start: string, end: string): string {
  const [a, b] = [partsOf(time.from), partsOf(time.to - 1)]
  const areDays = /^\d{4}-\d\d-\d\d$/.test(start) && /^\d{4}-\d\d-\d\d$/.test(end)
  if (areDays && a.year === b.year && a.month === b.month) return `${a.day}–${b.day} ${months[a.month]} ${a.year}`
  if (areDays && a.year === b.year) return `${a.day} ${months[a.month]} – ${b.day} ${months[b.month]} ${b.year}`
  return `${formatPoint(time.from, start, time.precision)} – ${formatPoint(time.to - 1, end, time.precision)}`
}

function formatPoint(seconds: number, edtf: string, precision: Precision): string {
  const { year, month, day, clock } = partsOf(seconds)
  const about = edtf.endsWith('~') || edtf.endsWith('%') ? 'about ' : edtf.endsWith('?') ? 'possibly ' : ''
  const plain = edtf.replace(/[?~%]/g, '')
  if (plain.includes('T')) return `${about}${day} ${months[month]} ${year}, ${clock} UTC`
  if (precision === 'SEASON') return `${about}${seasons[plain.slice(-2)] ?? 'season'} ${year}`
  if (/^-?\d{4}-\d\d-\d\d$/.test(plain)) return `${about}${day} ${months[month]} ${year}`
  if (/^-?\d{4}-\d\d/.test(plain)) return `${about}${months[month]} ${year}`
  const [, years, monthInText, dayInText] = /^(\d\d(?:\dX|XX))-(\d\d)-(\d\d)$/.exec(plain) ?? []
  if (years !== undefined) return `${Number(dayInText)} ${months[Number(monthInText) - 1]} in the ${formatText(years)}`
  if (/^\d{3}X?$/.test(plain)) return `${about}${plain.slice(0, 3)}0s`
  if (/^\d\d(XX)?$/.test(plain)) return `${about}${plain.slice(0, 2)}00s`
  return `${about}${year}`
}

const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

function partsOf(seconds: number) {
  const iso = new Date(seconds * 1000).toISOString()
  const [, year = '', month = '', day = '', clock = ''] = iso.match(/^([+-]?\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/) ?? []
  return { year: Number(year), month: Number(month) - 1, day: Number(day), clock }
}
