/** Lays grounds and finds the places of names, away from the page's thread. */
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

/** What the page cannot quickly find by itself. */
export interface GroundAnswer extends Pick<Ground, 'layout' | 'routes'> {
  readonly names: readonly PlacedLabel[]
  /** The words of the first window. */
  readonly words: readonly PlacedLabel[] | undefined
}

interface Asked {
  readonly question: GroundQuestion
  readonly first: FirstWindow | undefined
}

self.onmessage = ({ data: { question, first } }: MessageEvent<Asked>) => {
  const ground = layGround(question.known, question.size, question.drawn)
  const names = placeNames(ground, measureWords)
  const words = first && placeWords(ground, first.graph, names, measureWords, first.options)
  const answer: GroundAnswer = { layout: ground.layout, routes: ground.routes, names, words }
  self.postMessage(answer)
}
