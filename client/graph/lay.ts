/** All that takes long about a ground, in one call, for whoever has time for it. Pure but for measuring words. */
import type { PlacedLabel } from './labels.ts'
import type { Size } from './layouts/layout.ts'
import { measureWords } from './measure-words.ts'
import type { Graph } from './model.ts'
import { type Ground, layGround } from './scene.ts'
import { placeNames, placeWords, type WindowWords } from './words.ts'

export interface GroundQuestion {
  readonly known: Graph
  /** What is drawn, where it holds more than what is known now. */
  readonly drawn: Graph | undefined
  readonly size: Size
}

/** What is drawn on the ground at first. */
export interface FirstWindow {
  readonly graph: Graph
  readonly options: WindowWords
}

export interface GroundAnswer extends Pick<Ground, 'layout' | 'routes'> {
  readonly names: readonly PlacedLabel[]
  /** The words of the first window. */
  readonly words: readonly PlacedLabel[] | undefined
}

export function lay({ known, size, drawn }: GroundQuestion, first: FirstWindow | undefined): GroundAnswer {
  const ground = layGround(known, size, drawn)
  const names = placeNames(ground, measureWords)
  const words = first && placeWords(ground, first.graph, names, measureWords, first.options)
  return { layout: ground.layout, routes: ground.routes, names, words }
}
