/**
 * Where words have room: bands run level beside their bars and cross only between, so that what is written beside, above or
 * inside a level stretch meets no other band at any width. Pure; CSS pixels.
 */

export const barWidth = 9

/** How the width is divided from a side to the mediators; the other side is its mirror image. */
export interface Zones {
  /** Whether the names of the sides stand over their bars, for there is no room beside them. */
  readonly isNarrow: boolean
  /** Room beside the bars of the sides. */
  readonly margin: number
  /** Left edges of the three columns of bars. */
  readonly xs: readonly [number, number, number]
  /** Length of the level stretches beside a side's bar, and beside a mediator's. */
  readonly bySide: number
  readonly byMediator: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** As the style sheet sets them; widths of letters are generous, so that a line is never longer than counted. */
const type = { line: 15, name: 7.4, narrowName: 6.6, small: 6.2, chip: 16 } as const
const narrowBelow = 760
/** Between a name and the bar below it: the mark of a band that stops short rises over its band. */
export const nameGap = 9

export function divideWidth(width: number): Zones {
  const isNarrow = width < narrowBelow
  const margin = isNarrow ? 0 : 150
  const middle = (width - barWidth) / 2
  const between = middle - margin - barWidth
  return {
    isNarrow,
    margin,
    xs: [margin, middle, width - margin - barWidth],
    bySide: clamp(60, between * 0.38, 140),
    byMediator: clamp(36, between * 0.25, 84),
  }
}

/** Size of a name with its count below it. */
export function measureName(
  { name, count, column }: { readonly name: string; readonly count: string; readonly column: 0 | 1 | 2 },
  { isNarrow, margin, bySide, byMediator }: Zones,
): Pick<Box, 'width' | 'height'> {
  const width = column === 1 ? 2 * byMediator + barWidth : isNarrow ? bySide + barWidth : margin - 8
  const lines =
    countLines(name, width / (isNarrow ? type.narrowName : type.name)) + countLines(count, width / type.small)
  return { width, height: lines * type.line }
}

/** Over the bar, or beside the middle of it where a side has room there. */
export function placeName(
  bar: { readonly x: number; readonly y1: number; readonly y2: number; readonly column: 0 | 1 | 2 },
  { width, height }: Pick<Box, 'width' | 'height'>,
  { isNarrow }: Zones,
): Box {
  const { x, y1, y2, column } = bar
  const over = y1 - nameGap - height
  if (column === 1) return { left: x + (barWidth - width) / 2, top: over, width, height }
  const beside = isNarrow ? over : (y1 + y2 - height) / 2
  const outwards = isNarrow ? 0 : width + 8
  return column === 0
    ? { left: x - outwards, top: beside, width, height }
    : { left: x + barWidth + outwards - width, top: beside, width, height }
}

/** The longest of the wordings that a level stretch of a band holds; none where the band is too thin for any. */
export function chooseWords(wordings: readonly string[], bySide: number, thickness: number): string | undefined {
  if (thickness < type.chip) return undefined
  return wordings.find((words) => words.length * type.small + 12 <= bySide)
}

/** Lines of at most so many letters; a longer word is broken. */
function countLines(text: string, limit: number): number {
  let [lines, length] = [1, 0]
  for (const word of text.split(' ')) {
    if (length > 0 && length + 1 + word.length > limit) [lines, length] = [lines + 1, 0]
    length += (length > 0 ? 1 : 0) + word.length
    while (length > limit) [lines, length] = [lines + 1, length - Math.floor(limit)]
  }
  return lines
}

const clamp = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value))
