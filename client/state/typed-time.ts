/** Times as they are typed: EDTF, or a date in plain words where it can mean one thing only. */
import { fullMonths } from './days.ts'

/** The EDTF that is meant; what is no plain date stays as it is typed. */
export function toEdtf(typed: string): string {
  const text = typed.trim()
  const [start = '', end, ...more] = text.split(/\s+(?:[–—-]|to|until)\s+/i)
  if (more.length > 0) return text
  if (end === undefined) return readPoint(start) ?? text
  const year = /\d{4}$/.exec(end)?.[0]
  const ends = [readPoint(start) ?? readPoint(`${start} ${year ?? ''}`), readPoint(end)]
  return ends.includes(undefined) ? text : ends.join('/')
}

/** One day, month, year or minute as EDTF; undefined for anything else. */
function readPoint(text: string): string | undefined {
  const words = text
    .replaceAll(',', ' ')
    .replace(/\s+UTC$/i, '')
    .split(/\s+/)
  const clock = /^([01]?\d|2[0-3]):[0-5]\d(Z?)$/.test(words.at(-1) ?? '') ? words.pop() : undefined
  const day = /^\d{4}(-\d{2}){0,2}$/.test(words.join(' ')) ? words[0] : readWords(words)
  if (clock === undefined || day === undefined) return day ?? readMinute(text)
  return day.length === 10 ? `${day}T${clock.replace('Z', '').padStart(5, '0')}Z` : undefined
}

/** `2026-06-30T08:00`, which is UTC as all times are. */
function readMinute(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? `${text}Z` : undefined
}

/** `30 June 2026`, `June 30 2026` and `June 2026`. */
function readWords(words: readonly string[]): string | undefined {
  const year = words.at(-1) ?? ''
  const [one = '', other] = words.slice(0, -1)
  if (!/^\d{4}$/.test(year) || words.length > 3) return undefined
  const [name, date] = other === undefined ? [one] : /^\d/.test(one) ? [other, one] : [one, other]
  const month = readMonth(name)
  if (month === undefined) return undefined
  if (date === undefined) return `${year}-${month}`
  return /^\d{1,2}$/.test(date) ? `${year}-${month}-${date.padStart(2, '0')}` : undefined
}

/** A month by its name, or by three letters of it and more. */
function readMonth(name: string): string | undefined {
  const start = name.toLowerCase().replace(/\.$/, '')
  const index = start.length < 3 ? -1 : fullMonths.findIndex((month) => month.toLowerCase().startsWith(start))
  return index < 0 ? undefined : String(index + 1).padStart(2, '0')
}
