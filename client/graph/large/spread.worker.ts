/** Runs a layout away from the page's thread. */
import { spread } from './spread.ts'

export interface SpreadQuestion {
  /** x, y of each body; `NaN` for one that has no place yet. */
  readonly positions: Float32Array
  /** Bodies in pairs. */
  readonly links: Uint32Array
}

export interface SpreadAnswer {
  readonly positions: Float32Array
}

self.onmessage = ({ data }: MessageEvent<SpreadQuestion>) => {
  const answer: SpreadAnswer = { positions: spread(data.positions, data.links) }
  self.postMessage(answer)
}
