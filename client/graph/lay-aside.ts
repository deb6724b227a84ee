/** Grounds from the worker that lays them. It has one question at a time; what nobody waits for any more is not asked. */
import type { PlacedLabel } from './labels.ts'
import type { Asked, FirstWindow, GroundAnswer, GroundQuestion } from './lay.ts'
import { joinGraphs } from './model.ts'
import { completeGround, type Ground } from './scene.ts'

/** A ground with the places of all names on it. */
export interface LaidGround {
  readonly ground: Ground
  readonly names: readonly PlacedLabel[]
  /** What was to be drawn on it when it was asked for, with its words: those of other windows the page finds by itself. */
  readonly first?: (FirstWindow & { readonly words: readonly PlacedLabel[] }) | undefined
}

interface Waiting extends Asked {
  readonly signal: AbortSignal
  readonly resolve: (laid: LaidGround) => void
  readonly reject: (error: Error) => void
}

/** Grounds kept: as many as a reader goes back and forth between. */
const keptLimit = 6

let worker: Worker | undefined
let isWorkerLost = false
let asked: Waiting | undefined
const waiting: Waiting[] = []
const kept: { readonly question: GroundQuestion; readonly laid: LaidGround }[] = []

/** Has the worker ready by the time of the first question. */
export function startLaying(): Worker {
  if (worker !== undefined) return worker
  const own = new Worker(new URL('./ground.worker.ts', import.meta.url), { type: 'module' })
  own.onmessage = ({ data }: MessageEvent<GroundAnswer>) => settle((one) => receive(one, data))
  own.onerror = () => {
    own.terminate()
    isWorkerLost = true
    if (asked !== undefined) void layHere(asked)
  }
  worker = own
  return own
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
  else if (isWorkerLost) void layHere(asked)
  else startLaying().postMessage({ question, first } satisfies Asked)
}

/** Where the worker cannot be had, or fails: the page is held up, and drawn. */
async function layHere(one: Asked): Promise<void> {
  try {
    const { lay } = await import('./lay.ts')
    const answer = lay(one)
    settle((waited) => receive(waited, answer))
  } catch (error) {
    settle(({ reject }) => reject(error instanceof Error ? error : new Error(String(error))))
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
