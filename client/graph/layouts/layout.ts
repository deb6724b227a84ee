/** What a layout answers, and the registry of layouts. */
import { breakpoints } from '../../ui/tokens.ts'
import type { Point } from '../geometry.ts'

/** A place as land: an ellipse-like shape around `centre`. */
export interface Island {
  readonly id: string
  readonly name: string
  readonly centre: Point
  readonly radiusX: number
  readonly radiusY: number
}

/** Positions in a picture of `width` × `height`; a picture larger than the canvas is drawn smaller. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly positions: ReadonlyMap<string, Point>
  readonly islands: readonly Island[]
  /** Points that the lines of a pair pass through, by the pair's lane. */
  readonly lanes?: ReadonlyMap<string, Point>
}

export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Whether sides stand above the land, not beside it, for want of width: on a phone. A picture that stands beside another view
 * is as narrow, and wider than high: there everybody stands to each other as alone.
 */
export function isNarrowPicture({ width, height }: Size): boolean {
  return width < breakpoints.narrowMap && width < height
}

/** Actors up to which places are drawn as islands; above it positions come from forces. */
export const islandLimit = 60
/** Actors on the water up to which there is room for them, and for their names, in a picture of either width. */
export const seaLimit = { wide: 12, narrow: 7 } as const
