/** What a frame of a large network is drawn from. */
import type { LineTally } from '../../columns/line-tally.ts'
import type { NetworkColumns } from '../../columns/network-columns.ts'
import type { Palette } from '../../ui/tokens.ts'
import { actorSizes } from './marks.ts'

/** An actor or a line by its number, or nothing. */
export type Tapped = { readonly actor: number } | { readonly line: number } | undefined

/** Where the picture stands on the canvas: a place is drawn at `place × k + (x, y)`. */
export interface Viewport {
  readonly k: number
  readonly x: number
  readonly y: number
}

/** What does not change while time moves. */
export interface Ground {
  readonly network: NetworkColumns
  readonly tally: LineTally
  /** x and y of each actor. */
  readonly positions: Float32Array
  /** For each actor, its place in `actorSizes`. */
  readonly sizes: Uint8Array
}

export interface Frame {
  readonly viewport: Viewport
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly selected: Tapped
  readonly focused: number | undefined
  /** Whether everybody near enough to be read is named, or only those of most contacts. */
  readonly isNamed: boolean
}

/**
 * Zooms between which lines and actors grow with the picture: below they would vanish, above they would hide it. All but the
 * weightiest lines are hairlines at the least, which are drawn several times as fast.
 */
const growth = { line: { least: 0.45, most: 1.6 }, actor: { least: 0.34, most: 1.6 } } as const

export const growLine = (k: number): number => Math.min(growth.line.most, Math.max(growth.line.least, k))

/** Half of what an actor is drawn across at a zoom. */
export const radiusOf = (size: number, k: number): number =>
  ((actorSizes[size] ?? actorSizes[0]) / 2) * Math.min(growth.actor.most, Math.max(growth.actor.least, k))
