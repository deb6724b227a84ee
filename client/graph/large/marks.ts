/** The encoding of a large network: the same dashes and hues as the small picture's, in lines that are cheap to draw. */
import type { Look } from '../../columns/line-tally.ts'
import type { ColourName } from '../../ui/tokens.ts'
import { lineMarks } from '../encoding.ts'

/** Widths of a line reported as held, by weight; in CSS pixels at a zoom of 1. */
export const heldWidths = [1.3, 2.2, 3.6, 5.4] as const
/** What is not reported as held is a hairline, whatever its number: a thin line is never read as a meeting. */
const hairline = 0.8
const deniedWidth = 2.2
/** Square dots: round ones, which the small picture has, cost four times as much. */
const deniedDots = [2.2, 3.6] as const

export interface LargeMark {
  readonly dash: readonly number[]
  readonly colour: ColourName
  readonly width: number
}

/** How a look is drawn at a weight. */
export function chooseMark({ kind, surety }: Look, weight: number): LargeMark {
  const mark = lineMarks[kind]
  const width = surety === 'held' ? (heldWidths[weight] ?? heldWidths[0]) : surety === 'denied' ? deniedWidth : hairline
  return {
    dash: surety === 'denied' ? deniedDots : mark.dash,
    colour: surety === 'gone' ? 'ruleStrong' : mark.colour,
    width,
  }
}

/** Across, in CSS pixels, by how many lines an actor has in all: many stand out, and none is a dot too small to hit. */
export const actorSizes = [7, 10, 15, 22] as const

export function sizeOfActor(lines: number): number {
  return lines > 120 ? 3 : lines > 40 ? 2 : lines > 10 ? 1 : 0
}
