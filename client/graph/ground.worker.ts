/** Lays grounds away from the page's thread. */
import { type FirstWindow, type GroundQuestion, lay } from './lay.ts'

export interface Asked {
  readonly question: GroundQuestion
  readonly first: FirstWindow | undefined
}

self.onmessage = ({ data: { question, first } }: MessageEvent<Asked>) => {
  self.postMessage(lay(question, first))
}
