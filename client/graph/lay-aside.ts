/** Grounds from the worker that lays them. It has one question at a time; what nobody waits for any more is not asked. */
import type { FirstWindow, GroundAnswer, GroundQuestion } from './ground.worker.ts'
import type { PlacedLabel } from './labels.ts'
import { joinGraphs } from './model.ts'
import { completeGround, type Ground } from './scene.ts'

/** A ground with the places of all names on it. */
export interface LaidGround {
  readonly ground: Ground
  readonly names: readonly PlacedLabel[]
  /** What was to be drawn on it when it was asked for, with its words: those of other windows the page finds by itself. */
  readonly first?: (FirstWindow & { readonly words: readonly PlacedLabel[] }) | undefined
}

interface Waiting {
  readonly question: GroundQuestion
  readonly first: FirstWindow | undefined
  readonly signal: AbortSignal
  readonly resolve: (laid: LaidGround) => void
  readonly reject: (error: Error) => void
}

/** Grounds kept: as many as a reader goes back and forth between. */
const keptLimit = 6

let worker: Worker | undefined
let asked: Waiting | undefined
const waiting: Waiting[] = []
const kept: { readonly question: GroundQuestion; readonly laid: LaidGround }[] = []

/** Has the worker ready by the time of the first question. */
export function startLaying(): Worker {
  worker ??= new Worker(new URL('./ground.worker.ts', import.meta.url), { type: 'module' })
  return worker
}

/** The ground that answered the same question before. */
export function findLaid(question: GroundQuestion): LaidGround | undefined {
  return kept.find((one) => isSame(one.question, question))?.laid
}

/** Never answered once the signal is aborted. `first` is what will be drawn on the ground. */
export function layAside(
  question: GroundQuestion,
  first: FirstWindow | undefined,
  signal: AbortSignal,
): Promise<LaidGround> {
  return new Promise((resolve, reject) => {
    waiting.push({ question, first, signal, resolve, reject })
    askNext()
  })
}

function askNext(): void {
  if (asked !== undefined) return
  asked = waiting.shift()
  if (asked === undefined) return
  const { question, first, signal } = asked
  const laid = findLaid(question)
  if (signal.aborted) settle(() => undefined)
  else if (laid !== undefined) settle(({ resolve }) => resolve(laid))
  else {
    const own = startLaying()
    own.onmessage = ({ data }: MessageEvent<GroundAnswer>) => settle((one) => receive(one, data))
    own.onerror = (event) => {
      own.terminate()
      worker = undefined
      settle(({ reject }) => reject(new Error(`the layout failed: ${event.message}`)))
    }
    own.postMessage({ question, first })
  }
}

function settle(answer: (one: Waiting) => void): void {
  const one = asked
  asked = undefined
  if (one !== undefined) answer(one)
  askNext()
}

function receive({ question, first, signal, resolve }: Waiting, { names, words, ...found }: GroundAnswer): void {
  const union = joinGraphs(question.known, question.drawn)
  const ground = completeGround(found, union, question.size)
  const laid = { ground, names, first: first && words && { ...first, words } }
  kept.unshift({ question, laid })
  kept.splice(keptLimit)
  if (!signal.aborted) resolve(laid)
}

function isSame(a: GroundQuestion, b: GroundQuestion): boolean {
  const isSameSize = a.size.width === b.size.width && a.size.height === b.size.height
  return isSameSize && a.known === b.known && a.drawn === b.drawn
}
