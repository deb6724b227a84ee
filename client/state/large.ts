/** Which picture a network gets, and the axis of a collection too large to name every encounter on. */
import type { Axis, Histogram } from '../features/timeline/axis.ts'
import { fillMarks, lineMarks } from '../graph/encoding.ts'
import type { ContactKind, Network, Standing } from '../graph/model.ts'
import { formatDayRange, toDay } from './days.ts'
import { parseFilter, readFacet, toConstantWord } from './filter.ts'
import type { View } from './view.ts'
import { type DayWindow, formatDayWindow } from './window.ts'

/** What asks for a picture of single contacts: other things drawn, a roll-up, or the surroundings of an actor. */
type Shape = Partial<Pick<View, 'draw' | 'roll' | 'ego' | 'show'>>

/** Of a filter, what the columns can tell. */
export interface PlainFilter {
  readonly kinds?: readonly ContactKind[]
  readonly standings?: readonly Standing[]
}

/** A filter by kind and status; undefined for one that asks what only contacts told one by one can answer. */
export function readPlainFilter(show: string | null | undefined): PlainFilter | undefined {
  const filter = parseFilter(show ?? null)
  if (filter.some((word) => readFacet(word) !== 'kind' && readFacet(word) !== 'status')) return undefined
  const isAsked = (facet: 'kind' | 'status') => filter.some((word) => readFacet(word) === facet)
  const asked = <Word extends string>(facet: 'kind' | 'status', words: readonly Word[]): readonly Word[] =>
    words.filter((word) => filter.includes(toConstantWord(facet, word)))
  return {
    ...(isAsked('kind') ? { kinds: asked('kind', listNames(lineMarks)) } : {}),
    ...(isAsked('status') ? { standings: asked('status', listNames(fillMarks)) } : {}),
  }
}

const listNames = <Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(table) as Name[]

/** Whether the network is drawn plainly, every contact of it: chosen, or because the collection is large. */
export function isPlainNetwork(view: Pick<View, 'view' | 'beside' | 'picture'> & Shape, isLarge: boolean): boolean {
  // What stands beside is told contact by contact; nothing stands beside itself.
  if (view.beside !== null && view.beside !== 'network') return false
  const isNetwork = view.view === null || view.view === 'network'
  const isShaped = [view.draw, view.roll, view.ego].some((word) => word !== undefined && word !== null)
  if (!isNetwork || readPlainFilter(view.show) === undefined) return false
  return view.picture === 'plain' || (isLarge && view.picture !== 'detailed' && !isShaped)
}

/** Where a plain picture is looked at: its zoom, and the point of the layout in the middle of the frame. */
export interface PlainLook {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

/** The look that an address names: `plain~0.8~-310~42`; undefined where it names none, or that of a detailed picture. */
export function readPlainLook(text: string | null): PlainLook | undefined {
  const [word, ...numbers] = (text ?? '').split('~')
  const [zoom = 0, x = Number.NaN, y = Number.NaN] = numbers.map(Number)
  const isLook = word === 'plain' && zoom > 0 && Number.isFinite(x) && Number.isFinite(y)
  return isLook ? { zoom, x, y } : undefined
}

/** As the address holds it, to less than a pixel. */
export function writePlainLook({ zoom, x, y }: PlainLook): string {
  return ['plain', Number(zoom.toPrecision(4)), Math.round(x * 10) / 10, Math.round(y * 10) / 10].join('~')
}

/** All years that hold something; until they are known, the days of the window. */
export function computeLargeAxis(histogram: Histogram | undefined, days: DayWindow | undefined): Axis | undefined {
  const [first, last] = [histogram?.bins[0], histogram?.bins.at(-1)]
  if (first !== undefined && last !== undefined) {
    return {
      days: { first: toDay(first.earliest), last: toDay(last.latest) - 1 },
      history: [],
      ranges: [],
      rangeRoom: 0,
    }
  }
  return days === undefined ? undefined : { days, history: [], ranges: [], rangeRoom: 0 }
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
