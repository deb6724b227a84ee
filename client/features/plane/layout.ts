/** Where everything stands on the plane: across when it happened, upwards when it became known. */

import type { DayWindow } from '../../state/window.ts'
import type { MeasuredSize } from '../../ui/use-size.ts'
import type { Axis } from '../timeline/axis.ts'
import type { Track, TrackReport } from './tracks.ts'
import { makeWarp, type Warp } from './warp.ts'

export interface PlaneScale {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly warp: Warp
  /** Years before the axis, each with its left edge. */
  readonly years: ReadonlyMap<number, number>
  readonly yearWidth: number
  readonly isNarrow: boolean
  readonly toX: (day: number) => number
  readonly toY: (day: number) => number
  readonly fromX: (x: number) => number
  readonly fromY: (y: number) => number
}

/** An encounter on the plane: its column, and the reports on it. */
export interface PlacedTrack {
  readonly track: Track
  readonly x: number
  readonly width: number
  /** Whether there is no room for the numbers of articles. */
  readonly isThin: boolean
  /** Whether the time goes on beyond the drawing. */
  readonly isOpenStart: boolean
  readonly isOpenEnd: boolean
  readonly reports: readonly { readonly report: TrackReport; readonly x: number; readonly y: number }[]
}

/** Between the middles of two discs over each other, in CSS pixels; in a column too thin for numbers they are dots. */
export const discSpace = 15
const dotSpace = 6
const leastForNumbers = 9

/** What became known longer before the window stands at the edge. */
const mostDaysBefore = 120

/**
 * The axis of some encounters of a large collection: from when the first was within the window or became known, to when the last
 * was or did. The window itself where there are none.
 */
export function findPlaneAxis(tracks: readonly Track[], window: DayWindow): Axis {
  const within = (day: number): number => Math.max(window.first, Math.min(window.last + 1, day))
  const instants = tracks.flatMap(({ span, reports }) => [
    within(span.from),
    within(span.to) - 1e-6,
    ...reports.map(({ knownDay }) => Math.max(window.first - mostDaysBefore, knownDay - 1e-6)),
  ])
  const [first, last] = instants.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  const days = instants.length === 0 ? window : { first: Math.floor(first), last: Math.floor(last) }
  return { days, history: [], ranges: [], rangeRoom: 0 }
}

export function makePlaneScale(axis: Axis, tracks: readonly Track[], size: MeasuredSize): PlaneScale {
  const isNarrow = size.width < 620
  const yearWidth = isNarrow ? 30 : 44
  const busy = new Set([
    ...tracks.flatMap(({ span, isDated }) => [span.from, ...(isDated ? [] : [span.to])]).filter(Number.isFinite),
    ...tracks.flatMap(({ reports }) => reports.map(({ knownDay }) => knownDay - 1e-6)),
  ])
  const warp = makeWarp(axis.days, new Set([...busy].map(Math.floor)))
  const gutter = isNarrow ? 48 : 112
  const history = axis.history.length * yearWidth + (axis.history.length === 0 ? 0 : isNarrow ? 10 : 22)
  const [left, right, top, bottom] = [gutter + history, size.width - 12, 26, size.height - 34]
  return {
    ...{ left, right, top, bottom, warp, yearWidth, isNarrow },
    years: new Map(axis.history.map(({ year }, index) => [year, gutter + index * yearWidth] as const)),
    toX: (day) => left + warp.toShare(day) * (right - left),
    toY: (day) => bottom - warp.toShare(day) * (bottom - top),
    fromX: (x) => warp.toDay((x - left) / (right - left)),
    fromY: (y) => warp.toDay((bottom - y) / (bottom - top)),
  }
}

/** Encounters of one day stand side by side within it; longer ones take all their time. */
export function placeTracks(tracks: readonly Track[], axis: Axis, scale: PlaneScale): readonly PlacedTrack[] {
  const columnOf = new Map<string, readonly Track[]>()
  for (const track of tracks) {
    const column = nameColumn(track, axis)
    columnOf.set(column, [...(columnOf.get(column) ?? []), track])
  }
  return tracks.map((track) => {
    const column = columnOf.get(nameColumn(track, axis)) ?? [track]
    const isPast = track.span.to <= axis.days.first
    const [from, to] = isPast ? findYear(track, scale) : [scale.toX(track.span.from), scale.toX(track.span.to)]
    const isShared = isPast || track.isDated
    const share = (to - from) / (isShared ? column.length : 1)
    const x = from + (isShared ? column.indexOf(track) * share : 0) + 2
    const width = Math.max(5, share - 4)
    const isThin = width < leastForNumbers
    return {
      ...{ track, x, width, isThin },
      isOpenStart: !isPast && track.span.from < axis.days.first,
      isOpenEnd: track.span.to > axis.days.last + 1,
      reports: placeReports(track, isShared ? x + width / 2 : Math.min(x + width, scale.right) - 24, isThin, scale),
    }
  })
}

/** Discs at their time of knowledge, one for what an article told at one time, moved up where they would cover each other. */
function placeReports(track: Track, x: number, isThin: boolean, scale: PlaneScale): PlacedTrack['reports'] {
  const told = [...new Map(track.reports.map((report) => [`${report.articleId} ${report.knownDay}`, report])).values()]
  const heights = stackUp(
    told.map(({ knownDay }) => scale.toY(knownDay)),
    isThin ? dotSpace : discSpace,
  )
  return told.map((report, index) => ({ report, x, y: heights[index] ?? 0 }))
}

/** Heights of discs from below upwards, each moved up where it would cover the one before. */
export function stackUp(heights: readonly number[], space = discSpace): readonly number[] {
  let last = Number.POSITIVE_INFINITY
  return heights.map((y) => {
    last = Math.min(y, last - space)
    return last
  })
}

function nameColumn({ id, span, isDated }: Track, axis: Axis): string {
  if (span.to <= axis.days.first) return String(new Date(span.from * 86_400_000).getUTCFullYear())
  return isDated ? String(Math.floor(span.from)) : id
}

function findYear({ span }: Track, scale: PlaneScale): readonly [number, number] {
  const year = new Date((Number.isFinite(span.from) ? span.from : span.to - 1) * 86_400_000).getUTCFullYear()
  const x = scale.years.get(year) ?? [...scale.years.values()][0] ?? 0
  return [x, x + scale.yearWidth - 4]
}
