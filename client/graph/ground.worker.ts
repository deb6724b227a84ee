/** Lays grounds and finds the places of names, away from the page's thread. */
import type { PlacedLabel } from './labels.ts'
import type { Size } from './layouts/layout.ts'
import { measureWords } from './measure-words.ts'
import type { Graph } from './model.ts'
import { type Ground, layGround } from './scene.ts'
import { placeNames } from './words.ts'

export interface GroundQuestion {
  readonly known: Graph
  /** What is drawn, where it holds more than what is known now. */
  readonly drawn: Graph | undefined
  readonly size: Size
}

/** What the page cannot quickly find by itself. */
export interface GroundAnswer extends Pick<Ground, 'layout' | 'routes'> {
  readonly names: readonly PlacedLabel[]
}

self.onmessage = ({ data }: MessageEvent<GroundQuestion>) => {
  const ground = layGround(data.known, data.size, data.drawn)
  const { layout, routes } = ground
  const answer: GroundAnswer = { layout, routes, names: placeNames(ground, measureWords) }
  self.postMessage(answer)
}
