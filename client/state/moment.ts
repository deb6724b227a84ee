/** From the view in the address to the moment that the API is asked about. */
import { formatMinute } from './days.ts'
import { type LensVariable, parseLens, toLensVariable } from './lens.ts'
import type { View } from './view.ts'
import { type DayWindow, formatDayWindow, parseDayWindow } from './window.ts'

export interface Standpoint {
  readonly knownAt?: string
  readonly lens?: LensVariable
}

/** What is asked for, and the window in days where handles can show it. */
export interface AskedMoment {
  /** EDTF; the whole axis where the address names no window. */
  readonly window: string
  /** EDTF; absent is now. */
  readonly knownAt: string | undefined
  /** The standard of belief; absent is any report. */
  readonly lens: LensVariable | undefined
  readonly days: DayWindow | undefined
}

/** The moment of a view. `axis` is the window shown where the address names none. */
export function resolveMoment(
  view: Pick<View, 'window' | 'known' | 'lens'>,
  axis: DayWindow,
  answered?: DayWindow,
): AskedMoment {
  const window = view.window ?? formatDayWindow(axis)
  const days = parseDayWindow(window) ?? answered
  const endOfWindow = days === undefined ? undefined : formatMinute(days.last + 1)
  const knownAt = view.known === null ? undefined : view.known === 'then' ? endOfWindow : view.known
  return { window, knownAt, lens: toLensVariable(parseLens(view.lens)), days }
}

/** The knowledge time and lens of a moment as a question takes them. */
export function toStandpoint({ knownAt, lens }: Pick<AskedMoment, 'knownAt' | 'lens'>): Standpoint {
  return { ...(knownAt === undefined ? {} : { knownAt }), ...(lens === undefined ? {} : { lens }) }
}
