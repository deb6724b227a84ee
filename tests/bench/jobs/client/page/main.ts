/** What runs in the measured page: the product's own modules, and the naive picture beside them. */

import { findLines } from '../../../../../client/columns/lines.ts'
import type { NetworkColumns } from '../../../../../client/columns/network-columns.ts'
import { createTimeSteps } from '../../../../../client/columns/time-steps.ts'
import { createLargePicture } from '../../../../../client/graph/large/picture.ts'
import { type Places, spreadActors } from '../../../../../client/graph/large/places.ts'
import { type ColumnsQuestion, decodeContactColumns } from '../../../../../server/domain/contact-columns/index.ts'
import { createNaivePicture, type NaiveWay } from './naive.ts'

type Core = ReturnType<typeof createNaivePicture>['cy']

/** Milliseconds of each step: of the script alone, and until the frame is painted. */
interface Steps {
  readonly cpu: readonly number[]
  readonly frame: readonly number[]
  /** Lines drawn at the last step. */
  readonly drawn: number
  /** The farthest that a node which stayed has moved, in pixels. */
  readonly moved: number
}

let network: NetworkColumns | undefined
const places: Places = new Map()
let cy: Core | undefined
let stepTo: ((question: ColumnsQuestion) => void) | undefined
let host: HTMLElement | undefined

const bench = {
  /** Reads a file, and places its actors where it is to be drawn. */
  async load(url: string, isDrawn: boolean): Promise<number> {
    const columns = decodeContactColumns(new Uint8Array(await (await fetch(url)).arrayBuffer()))
    network = { columns, lines: findLines(columns) }
    places.clear()
    if (isDrawn) await spreadActors(network, places, new AbortController().signal)
    return network.lines.count
  },
  /** Milliseconds of each filter step, with ours and with a look at every version. */
  filter(questions: readonly ColumnsQuestion[], isNaive: boolean): readonly number[] {
    if (network === undefined) throw new Error('nothing is loaded')
    const { columns } = network
    const step = createTimeSteps(columns)
    return questions.map((question) => {
      const started = performance.now()
      if (isNaive) filterNaively(columns, question)
      else step(question)
      return performance.now() - started
    })
  },
  /** Opens a picture; answers when it has drawn a first moment. */
  async open(way: NaiveWay | 'ours', question: ColumnsQuestion): Promise<void> {
    if (network === undefined) throw new Error('nothing is loaded')
    host?.remove()
    cy?.destroy()
    host = document.body.appendChild(document.createElement('div'))
    host.className = 'frame'
    if (way === 'ours') {
      const picture = createLargePicture(host, network, places, 'light', {
        onTap: () => undefined,
        onFrame: () => undefined,
      })
      cy = picture.cy
      stepTo = picture.stepTo
    } else {
      const picture = createNaivePicture(host, network, places, way)
      cy = picture.cy
      stepTo = picture.stepTo
    }
    stepTo(question)
    await painted()
    await painted()
    if (way !== 'ours') cy.fit(undefined, 30)
    await painted()
  },
  /** Takes steps one after another, each once the one before is painted. */
  async steps(questions: readonly ColumnsQuestion[]): Promise<Steps> {
    if (cy === undefined || stepTo === undefined) throw new Error('no picture is open')
    const [cpu, frame]: [number[], number[]] = [[], []]
    const before = readPlaces(cy)
    for (const question of questions) {
      await nextFrame()
      const started = performance.now()
      const busyBefore = busyMs
      stepTo(question)
      const called = performance.now() - started
      await painted()
      frame.push(performance.now() - started)
      cpu.push(called + busyMs - busyBefore)
      await new Promise((resolve) => setTimeout(resolve, 90))
    }
    const now = readPlaces(cy)
    const moved = Math.max(
      0,
      ...[...now].map(([id, [x, y]]) => {
        const [x0, y0] = before.get(id) ?? [x, y]
        return Math.hypot(x - x0, y - y0)
      }),
    )
    return { cpu, frame, drawn: cy.edges(':visible').length, moved }
  },
  /** Where the picture stands, to tell that a gesture moved it. */
  view(): string {
    return JSON.stringify([cy?.pan(), cy?.zoom()])
  },
  /** Milliseconds between the frames of the last gesture. */
  startFrames(): void {
    frames.length = 0
    isCounting = true
  },
  stopFrames(): readonly number[] {
    isCounting = false
    return frames.slice(1).map((at, index) => at - (frames[index] ?? at))
  },
}

const frames: number[] = []
let isCounting = false
/** Time that frame callbacks took: cytoscape's drawing and our steps run in them. */
let busyMs = 0
const request = window.requestAnimationFrame.bind(window)
window.requestAnimationFrame = (callback) =>
  request((time) => {
    const started = performance.now()
    callback(time)
    busyMs += performance.now() - started
  })
const count = (time: number): void => {
  if (isCounting) frames.push(time)
  request(count)
}
request(count)

const nextFrame = (): Promise<void> => new Promise((resolve) => request(() => resolve()))

/** Resolves after the frame in which what was asked for now is drawn: ours in one callback, cytoscape's in the next. */
async function painted(): Promise<void> {
  if (cy === undefined) return
  // A step that changes nothing renders nothing.
  await new Promise<void>((resolve) => {
    cy?.one('render', () => resolve())
    setTimeout(resolve, 2_000)
  })
  await new Promise<void>((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(0)
  })
}

function filterNaively(columns: NetworkColumns['columns'], question: ColumnsQuestion): number {
  const rows = Array.from({ length: columns.count }, (_, row) => ({
    row,
    validFrom: columns.validFrom[row] ?? 0,
    validTo: columns.validTo[row] ?? 0,
    knownFrom: columns.knownFrom[row] ?? 0,
    knownTo: columns.knownTo[row] ?? 0,
  }))
  return rows.filter(
    (one) =>
      one.validFrom < question.to &&
      one.validTo > question.from &&
      one.knownFrom <= question.knownAt &&
      one.knownTo > question.knownAt,
  ).length
}

function readPlaces(of: Core): ReadonlyMap<string, readonly [number, number]> {
  return new Map(of.nodes().map((node) => [node.id(), [node.position().x, node.position().y] as const]))
}

export type Bench = typeof bench
Object.assign(window, { bench })
