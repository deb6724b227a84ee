/** From a moment of the page to what contact columns are asked: whole days and a second of knowledge. */
import type { ColumnsQuestion, ContactColumns } from '../../server/domain/contact-columns/index.ts'
import type { DayWindow } from '../state/window.ts'

const daySeconds = 86_400

/**
 * The question of a window in days, as known at a day, a minute, or now. Undefined where the page cannot tell by itself: any
 * other form of the time, or a time after the columns were made, which only the server answers.
 */
export function toColumnsQuestion(
  days: DayWindow | undefined,
  knownAt: string | undefined,
  { header }: Pick<ContactColumns, 'header'>,
): ColumnsQuestion | undefined {
  const known = knownAt === undefined ? header.knownAt : toLastSecond(knownAt)
  if (days === undefined || known === undefined || known > header.knownAt) return undefined
  const [from, to] = [days.first * daySeconds, (days.last + 1) * daySeconds]
  if (from < header.window.from || to > header.window.to) return undefined
  return { from, to, knownAt: known }
}

/** A day is known at its end, a minute at its end, as the API has it; undefined for any other form. */
export function toLastSecond(edtf: string): number | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(edtf)
  if (!isDay && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(edtf)) return undefined
  const start = Date.parse(isDay ? `${edtf}T00:00Z` : edtf) / 1000
  return Number.isNaN(start) ? undefined : start + (isDay ? daySeconds : 60) - 1
}
