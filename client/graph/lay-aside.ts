/** Grounds from the worker that lays them. It has one question at a time; what nobody waits for any more is not asked. */
import type { Asked, LaidAnswer, WordedAnswer } from './ground.worker.ts'
import type { PlacedLabel } from './labels.ts'
import type { FirstWindow, GroundQuestion, NamedGround } from './lay.ts'
import { joinGraphs } from './model.ts'
import { completeGround } from './scene.ts'

/** A ground with all names; and with the words of what is drawn on it at first: those of other windows the page finds by itself. */
export interface LaidGround extends NamedGround {
  readonly first?: (FirstWindow & { readonly words: readonly PlacedLabel[] }) | undefined
}

/** Grounds kept: as many as a reader goes back and forth between. */
const keptLimit = 6

const kept: { readonly question: GroundQuestion; laid: LaidGround }[] = []
let worker: Worker | undefined
let isWorkerLost = false
/** Told once the worker fails, whether or not it had been asked anything. */
let tellLost: () => void = () => undefined
let turn: Promise<unknown> = Promise.resolve()

/** Has the worker ready by the time of the first question. */
export function startLaying(): Worker {
  if (worker !== undefined) return worker
  const own = new Worker(new URL('./ground.worker.ts', import.meta.url), { type: 'module' })
  own.onerror = () => {
    own.terminate()
    isWorkerLost = true
    tellLost()
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
  const laid = turn.then(() => (signal.aborted ? undefined : answer(question, first)))
  turn = laid.catch(() => undefined)
  return new Promise((resolve, reject) => {
    laid.then((one) => {
      if (one !== undefined && !signal.aborted) resolve(one)
    }, reject)
  })
}

async function answer(question: GroundQuestion, first: FirstWindow | undefined): Promise<LaidGround> {
  const known = findLaid(question)
  const laid: LaidGround = known ?? (await lay(question))
  if (known === undefined) {
    kept.unshift({ question, laid })
    kept.splice(keptLimit)
  }
  const [latest] = kept
  // The worker has the last ground that it laid: on others the page places words by itself.
  if (first === undefined || latest === undefined || latest.laid !== laid || laid.first !== undefined) return laid
  latest.laid = { ...laid, first: { ...first, words: await word(laid, first) } }
  return latest.laid
}

async function lay(question: GroundQuestion): Promise<NamedGround> {
  const answered = await ask<LaidAnswer>({ question })
  if (answered === undefined) return (await import('./lay.ts')).lay(question)
  const union = joinGraphs(question.known, question.drawn)
  return { ground: completeGround(answered, union, question.size), names: answered.names }
}

async function word(laid: NamedGround, first: FirstWindow): Promise<readonly PlacedLabel[]> {
  return (await ask<WordedAnswer>({ first }))?.words ?? (await import('./lay.ts')).word(laid, first)
}

/** Undefined where no worker can be had, or it fails: then the page is held up, and drawn. */
function ask<Answer>(message: Asked): Promise<Answer | undefined> {
  if (isWorkerLost) return Promise.resolve(undefined)
  const own = startLaying()
  return new Promise((resolve) => {
    own.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
    tellLost = () => resolve(undefined)
    own.postMessage(message)
  })
}

function isSame(a: GroundQuestion, b: GroundQuestion): boolean {
  const isSameSize = a.size.width === b.size.width && a.size.height === b.size.height
  return isSameSize && a.known === b.known && a.drawn === b.drawn
}
