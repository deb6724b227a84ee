/** Lays grounds away from the page's thread. */
import { type Asked, lay } from './lay.ts'

self.onmessage = ({ data }: MessageEvent<Asked>) => self.postMessage(lay(data))
