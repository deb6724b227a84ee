/** Which picture a network gets, and the axis of a collection too large to name every encounter on. */
import type { Axis, Histogram } from '../features/timeline/axis.ts'
import type { Network } from '../graph/model.ts'
import { formatDayRange, toDay } from './days.ts'
import type { View } from './view.ts'
import { type DayWindow, formatDayWindow } from './window.ts'

/** Whether the network is drawn plainly, every contact of it: chosen, or because the collection is large. */
export function isPlainNetwork(view: Pick<View, 'view' | 'picture'>, isLarge: boolean): boolean {
  const isNetwork = view.view === null || view.view === 'network'
  return isNetwork && (view.picture === 'plain' || (isLarge && view.picture !== 'detailed'))
}

/** All years that hold something; until they are known, the days of the window. */
export function computeLargeAxis(histogram: Histogram | undefined, days: DayWindow | undefined): Axis | undefined {
  const [first, last] = [histogram?.bins[0], histogram?.bins.at(-1)]
  if (first !== undefined && last !== undefined) {
    return { days: { first: toDay(first.earliest), last: toDay(last.latest) - 1 }, history: [], ranges: [] }
  }
  return days === undefined ? undefined : { days, history: [], ranges: [] }
}

/** What stands until the server has told of the contacts of a window one by one. */
export function makeEmptyNetwork(days: DayWindow | undefined): Network {
  const instant = (day: number): string => new Date(day * 86_400_000).toISOString()
  return {
    window: {
      edtf: days === undefined ? '../..' : formatDayWindow(days),
      earliest: days === undefined ? null : instant(days.first),
      latest: days === undefined ? null : instant(days.last + 1),
      precision: 'DAY',
      inferred: false,
      dayPart: null,
      text: days === undefined ? '' : formatDayRange(days.first, days.last),
    },
    knownAt: '',
    truncated: false,
    omitted: null,
    nodes: [],
    contacts: [],
    affiliations: [],
  }
}
