/** Where the words of a text stand on the page, line by line. */

export interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The lines of a text node in page coordinates; spaces that the page does not show are left out. */
export function listTextLines(node: Text): readonly TextLine[] {
  const whole = document.createRange()
  whole.selectNodeContents(node)
  const boxes = [...whole.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  const [only] = boxes
  if (only === undefined) return []
  if (boxes.length === 1) return [toLine(node.data, only)]
  return splitLines(node)
}

/** A letter belongs to the line in whose height its middle lies. */
function splitLines(node: Text): readonly TextLine[] {
  const range = document.createRange()
  const lines: { text: string; left: number; right: number; top: number; bottom: number }[] = []
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const box = range.getClientRects()[0]
    if (box === undefined || box.height === 0) continue
    const letter = node.data[at] ?? ''
    const last = lines.at(-1)
    const isSameLine = last !== undefined && Math.abs(box.top - last.top) < box.height / 2
    if (isSameLine) {
      last.text += letter
      if (letter.trim() !== '') last.right = Math.max(last.right, box.right)
    } else if (letter.trim() !== '' && box.width > 0) {
      lines.push({ text: letter, left: box.left, right: box.right, top: box.top, bottom: box.bottom })
    }
  }
  return lines.map((line) => ({ ...line, text: collapse(line.text) }))
}

function toLine(text: string, { left, right, top, bottom }: DOMRect): TextLine {
  const isSpacedBefore = /^\s/.test(text)
  // A space that begins a line box is drawn, and the words begin after it: kept as one that no reader of SVG collapses.
  const kept = collapse(text)
  return { text: isSpacedBefore ? `\u00a0${kept}` : kept, left, right, top, bottom }
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()
