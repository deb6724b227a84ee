/** What runs in the measured page: the product's own modules, and the naive picture beside them. */

import { findLines } from '../../../../../client/columns/lines.ts'
import type { NetworkColumns } from '../../../../../client/columns/network-columns.ts'
import { createTimeSteps } from '../../../../../client/columns/time-steps.ts'
import { createLargePicture } from '../../../../../client/graph/large/picture.ts'
import { type Places, spreadActors } from '../../../../../client/graph/large/places.ts'
import { type ColumnsQuestion, decodeContactColumns } from '../../../../../server/domain/contact-columns/index.ts'
import { createNaivePicture, type NaivePicture, type NaiveWay } from './naive.ts'

/** Milliseconds of each step: of the script alone, and until the frame is painted. */
interface Steps {
  readonly cpu: readonly number[]
  readonly frame: readonly number[]
  /** Lines drawn at the last step. */
  readonly drawn: number
  /** The farthest that a node which stayed has moved, in pixels. */
  readonly moved: number
}

/** A picture that is open, ours or the naive one. */
interface Open {
  readonly stepTo: (question: ColumnsQuestion) => void
  /** Resolves in the frame callback in which what was asked for now is drawn. */
  readonly drawn: () => Promise<void>
  /** Where everybody drawn stands on the screen, by actor. */
  readonly readPlaces: () => ReadonlyMap<string, readonly [number, number]>
  readonly countLines: () => number
  readonly view: () => string
  readonly fit: () => void
  readonly close: () => void
}

let network: NetworkColumns | undefined
const places: Places = new Map()
let picture: Open | undefined
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
    picture?.close()
    host?.remove()
    host = document.body.appendChild(document.createElement('div'))
    host.className = 'frame'
    picture = way === 'ours' ? openOurs(host, network) : openNaive(createNaivePicture(host, network, places, way))
    picture.stepTo(question)
    await painted()
    picture.fit()
    await painted()
  },
  /** Takes steps one after another, each once the one before is painted. */
  async steps(questions: readonly ColumnsQuestion[]): Promise<Steps> {
    if (picture === undefined) throw new Error('no picture is open')
    const [cpu, frame]: [number[], number[]] = [[], []]
    const before = picture.readPlaces()
    for (const question of questions) {
      await nextFrame()
      const started = performance.now()
      const busyBefore = busyMs
      picture.stepTo(question)
      const called = performance.now() - started
      await painted()
      frame.push(performance.now() - started)
      cpu.push(called + busyMs - busyBefore)
      await new Promise((resolve) => setTimeout(resolve, 90))
    }
    const now = picture.readPlaces()
    const moved = Math.max(
      0,
      ...[...now].map(([id, [x, y]]) => {
        const [x0, y0] = before.get(id) ?? [x, y]
        return Math.hypot(x - x0, y - y0)
      }),
    )
    return { cpu, frame, drawn: picture.countLines(), moved }
  },
  /** Where the picture stands, to tell that a gesture moved it. */
  view(): string {
    return picture?.view() ?? ''
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

/** Resolves after the frame in which what was asked for now is drawn. */
async function painted(): Promise<void> {
  await picture?.drawn()
  await new Promise<void>((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(0)
  })
}

function openOurs(container: HTMLElement, drawn: NetworkColumns): Open {
  const ours = createLargePicture(container, drawn, places, 'light', {
    onTap: () => undefined,
    onFrame: () => undefined,
  })
  return {
    ...ours,
    // Steps are drawn in a frame callback that was asked for before this one.
    drawn: nextFrame,
    readPlaces: () => {
      const { k, x, y } = ours.viewport()
      return new Map(
        drawn.columns.actors.flatMap(({ id }, actor) => {
          const place = ours.placeOf(actor)
          return ours.isActorDrawn(actor) ? [[id, [place.x * k + x, place.y * k + y]] as const] : []
        }),
      )
    },
    countLines: () => Array.from({ length: drawn.lines.count }, (_, line) => line).filter(ours.isLineDrawn).length,
    view: () => JSON.stringify(ours.viewport()),
    close: ours.destroy,
  }
}

function openNaive({ cy, stepTo }: NaivePicture): Open {
  return {
    stepTo,
    // A step that changes nothing renders nothing.
    drawn: () =>
      new Promise((resolve) => {
        cy.one('render', () => resolve())
        setTimeout(resolve, 2_000)
      }),
    readPlaces: () =>
      new Map(
        cy.nodes().map((node) => {
          const { x, y } = node.renderedPosition()
          return [node.id(), [x, y] as const]
        }),
      ),
    countLines: () => cy.edges(':visible').length,
    view: () => JSON.stringify([cy.pan(), cy.zoom()]),
    fit: () => void cy.fit(undefined, 30),
    close: () => cy.destroy(),
  }
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

export type Bench = typeof bench
Object.assign(window, { bench })
