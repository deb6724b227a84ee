/** What the network draws, as the address holds it: mode, roll-up, ego focus, what is hidden, opened, and moved by hand. */
import type { View } from './view.ts'

export type DrawMode = 'contacts' | 'venues' | 'encounters' | 'everything'
export type RollUpChoice = 'actors' | 'delegations' | 'organizations' | 'states'

/** A place in the picture, as shares of its width and height, so that it holds on a canvas of any size. */
export interface Share {
  readonly x: number
  readonly y: number
}

/** Where a picture is looked at: how much closer than the whole of it, and its point in the middle of the frame. */
export interface Look extends Share {
  readonly zoom: number
}

export interface Ego {
  readonly actorId: string
  readonly steps: 1 | 2 | 3
}

export interface CanvasView {
  readonly mode: DrawMode
  readonly roll: RollUpChoice
  readonly ego: Ego | undefined
  /** Actors whose neighbours were added to the ego network. */
  readonly grown: readonly string[]
  /** Actors whose own neighbours, those joined with nobody else, are folded away. */
  readonly folded: readonly string[]
  readonly hidden: readonly string[]
  /** Nodes that stand where a reader put or pinned them. */
  readonly at: ReadonlyMap<string, Share>
  /** The pair whose parallel contacts are drawn one by one. */
  readonly open: string | undefined
  /** Whether pairs in one place with nothing reported between them are marked. */
  readonly isNear: boolean
}

type CanvasPart = Pick<View, 'draw' | 'roll' | 'ego' | 'grown' | 'folded' | 'hidden' | 'at' | 'open' | 'near'>

/** What each mode draws, in words. */
export const modeWords: Readonly<Record<DrawMode, string>> = {
  contacts: 'contacts',
  venues: 'who was where',
  encounters: 'who took part in what',
  everything: 'everything, with articles',
}
const modes = Object.keys(modeWords) as readonly DrawMode[]
/** Each roll-up as the API has it. */
export const rollUpLevels = {
  actors: undefined,
  delegations: 'DELEGATION',
  organizations: 'ORGANIZATION',
  states: 'STATE',
} as const satisfies Readonly<Record<RollUpChoice, string | undefined>>
const rolls = Object.keys(rollUpLevels) as readonly RollUpChoice[]

/** The canvas of a view; what it names wrongly is as if it were not named. */
export function readCanvas(view: CanvasPart): CanvasView {
  return {
    mode: modes.find((mode) => mode === view.draw) ?? 'contacts',
    roll: rolls.find((roll) => roll === view.roll) ?? 'actors',
    ego: readEgo(view.ego),
    grown: readList(view.grown),
    folded: readList(view.folded),
    hidden: readList(view.hidden),
    at: readPlaces(view.at),
    open: view.open ?? undefined,
    isNear: view.near === 'shown',
  }
}

/** The part of the address that holds a change of the canvas; defaults are left out. */
export function writeCanvas(change: Partial<CanvasView>): Partial<CanvasPart> {
  return {
    ...('mode' in change ? { draw: change.mode === 'contacts' ? null : (change.mode ?? null) } : {}),
    ...('roll' in change ? { roll: change.roll === 'actors' ? null : (change.roll ?? null) } : {}),
    ...('ego' in change
      ? {
          ego: change.ego === undefined ? null : `${change.ego.steps}:${change.ego.actorId}`,
        }
      : {}),
    ...('grown' in change ? { grown: writeList(change.grown) } : {}),
    ...('folded' in change ? { folded: writeList(change.folded) } : {}),
    ...('hidden' in change ? { hidden: writeList(change.hidden) } : {}),
    ...('at' in change ? { at: writePlaces(change.at) } : {}),
    ...('open' in change ? { open: change.open ?? null } : {}),
    ...('isNear' in change ? { near: change.isNear === true ? 'shown' : null } : {}),
  }
}

/** The look that an address names: `1.8~0.42~0.6`; undefined where it names none, which is the whole picture. */
export function readLook(text: string | null): Look | undefined {
  const [zoom = 0, x = Number.NaN, y = Number.NaN] = (text ?? '').split('~').map(Number)
  const isLook = zoom >= 0.05 && zoom <= 40 && [x, y].every((share) => Math.abs(share) <= 4)
  return isLook ? { zoom, x, y } : undefined
}

/** As the address holds it, to a thousandth: less is less than a pixel. The whole picture is null. */
export function writeLook({ zoom, x, y }: Look): string | null {
  const parts = [zoom, x, y].map((value) => Math.round(value * 1_000) / 1_000)
  return parts.join('~') === '1~0.5~0.5' ? null : parts.join('~')
}

/** Everything drawn again: no focus, nothing folded or hidden. What was moved stays where it was put. */
export const everybody: Partial<CanvasPart> = {
  ego: null,
  grown: null,
  folded: null,
  hidden: null,
}

function readEgo(text: string | null): Ego | undefined {
  const match = /^([123]):(.+)$/.exec(text ?? '')
  if (match === null) return undefined
  const steps = match[1] === '3' ? 3 : match[1] === '2' ? 2 : 1
  return { steps, actorId: match[2] ?? '' }
}

function readList(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter((id) => id !== ''))]
}

function writeList(ids: readonly string[] | undefined): string | null {
  return ids === undefined || ids.length === 0 ? null : [...new Set(ids)].join(',')
}

/** `actor:iran~0.5~0.25,…` */
function readPlaces(text: string | null): ReadonlyMap<string, Share> {
  return new Map(
    readList(text).flatMap((entry) => {
      const [id = '', x = '', y = ''] = entry.split('~')
      const share = { x: Number(x), y: Number(y) }
      const isPlace = id !== '' && x !== '' && y !== '' && [share.x, share.y].every((value) => Math.abs(value) <= 4)
      return isPlace ? [[id, share] as const] : []
    }),
  )
}

function writePlaces(places: ReadonlyMap<string, Share> | undefined): string | null {
  const write = (value: number): string => String(Math.round(value * 10_000) / 10_000)
  return writeList([...(places ?? [])].map(([id, { x, y }]) => `${id}~${write(x)}~${write(y)}`))
}
