/** Lays grounds away from the page's thread, and places the first words on the last of them. */
import type { PlacedLabel } from './labels.ts'
import { type FirstWindow, type GroundQuestion, lay, type NamedGround, word } from './lay.ts'
import type { Ground } from './scene.ts'

/** A ground, or the words of a window on the ground that was asked for before. */
export type Asked = { readonly question: GroundQuestion } | { readonly first: FirstWindow }

export interface LaidAnswer extends Pick<Ground, 'layout' | 'routes'> {
  readonly names: readonly PlacedLabel[]
}

export interface WordedAnswer {
  readonly words: readonly PlacedLabel[] | undefined
}

let last: NamedGround | undefined

self.onmessage = ({ data }: MessageEvent<Asked>) =>
  self.postMessage('question' in data ? layNext(data) : wordLast(data))

function layNext({ question }: { readonly question: GroundQuestion }): LaidAnswer {
  last = lay(question)
  const { ground, names } = last
  return { layout: ground.layout, routes: ground.routes, names }
}

function wordLast({ first }: { readonly first: FirstWindow }): WordedAnswer {
  return { words: last && word(last, first) }
}
