/** How wide words are in the faces of the page; in the page and in its workers alike. */
import { faces } from '../ui/tokens.ts'
import type { MeasureText } from './labels.ts'

const measuring = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
const widths = new Map<string, number>()
/** Letters of a place name are set apart by this share of their size. */
const spacing = 0.14

/** Width of a run of text as the page draws it; each is measured once. */
export const measureWords: MeasureText = (line) => {
  if (measuring === null) return line.text.length * line.size * 0.56
  const font = `${line.weight} ${line.size}px ${faces[line.isPlaceName ? 'serif' : 'sans']}`
  const key = `${font} ${line.text}`
  let width = widths.get(key)
  if (width === undefined) {
    measuring.font = font
    width = measuring.measureText(line.text).width
    widths.set(key, width)
  }
  return width + (line.isPlaceName ? line.text.length * line.size * spacing : 0)
}
