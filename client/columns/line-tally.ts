/**
 * What each line of a large network stands for at a step: kept up to date by what came and went, never counted anew. A line
 * is drawn as the strongest that is said of its pair, and its weight counts only what it is drawn as, so that one direct
 * meeting among ten plans is not drawn as eleven.
 */
import { type ContactColumns, kinds, standings } from '../../server/domain/contact-columns/index.ts'
import type { Lines } from './lines.ts'
import { codeOf } from './time-steps.ts'

/** How sure a line is: reported as held, denied, open (planned or unconfirmed), or gone (lapsed or cancelled). */
export type Surety = 'held' | 'denied' | 'open' | 'gone'

export interface Look {
  readonly kind: (typeof kinds)[number]
  readonly surety: Surety
}

const kindsByStrength = ['DIRECT', 'INDIRECT', 'UNCLEAR', 'HOSTED', 'MEDIATED'] as const

/** Every look of a line, the strongest first. A denial stands before plans: it is news, and they are none. */
export const looks: readonly Look[] = [
  ...kindsByStrength.map((kind) => ({ kind, surety: 'held' as const })),
  { kind: 'DENIED', surety: 'denied' },
  ...kindsByStrength.map((kind) => ({ kind, surety: 'open' as const })),
  ...kindsByStrength.map((kind) => ({ kind, surety: 'gone' as const })),
]

/** Contacts up to which a line has each weight; more have the last. */
export const weightSteps = [1, 4, 15] as const
const weights = weightSteps.length + 1

/** A line that is not drawn. */
export const UNDRAWN = 255

/** What a number of `appearance` says. */
export function readAppearance(appearance: number): { readonly look: Look; readonly weight: number } | undefined {
  const look = looks[Math.floor(appearance / weights)]
  return look === undefined ? undefined : { look, weight: appearance % weights }
}

export interface LineTally {
  /** For each line, its look and weight in one number, or `UNDRAWN`. */
  readonly appearance: Uint8Array
  /** For each actor, how many of its lines are drawn; an actor with none is idle. */
  readonly drawnLines: Uint32Array
  /** Counts what came and went. Answers the lines that are drawn otherwise than before; a view that the next call reuses. */
  readonly apply: (entered: Uint32Array, left: Uint32Array) => Uint32Array
  /** Contacts that a line stands for, in all. */
  readonly countOf: (line: number) => number
}

export function createLineTally({
  columns,
  lines,
}: {
  readonly columns: ContactColumns
  readonly lines: Lines
}): LineTally {
  const counts = new Uint16Array(lines.count * looks.length)
  const appearance = new Uint8Array(lines.count).fill(UNDRAWN)
  const drawnLines = new Uint32Array(columns.actors.length)
  const touched = new Uint32Array(lines.count)
  const isTouched = new Uint8Array(lines.count)
  const lookOfCode = listLooksOfCodes()
  let touchedCount = 0

  const count = (rows: Uint32Array, by: 1 | -1): void => {
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? 0
      const look = lookOfCode[codeOf(columns.kind[row] ?? 0, columns.standing[row] ?? 0)] ?? 0
      const end = lines.start[row + 1] ?? 0
      for (let place = lines.start[row] ?? 0; place < end; place++) {
        const line = lines.ofRow[place] ?? 0
        const at = line * looks.length + look
        counts[at] = (counts[at] ?? 0) + by
        if (isTouched[line] === 1) continue
        isTouched[line] = 1
        touched[touchedCount++] = line
      }
    }
  }
  const readLine = (line: number): number => {
    const start = line * looks.length
    for (let look = 0; look < looks.length; look++) {
      const number = counts[start + look] ?? 0
      if (number > 0) return look * weights + weigh(number)
    }
    return UNDRAWN
  }
  return {
    appearance,
    drawnLines,
    apply: (entered, left) => {
      touchedCount = 0
      count(left, -1)
      count(entered, 1)
      let changed = 0
      for (let index = 0; index < touchedCount; index++) {
        const line = touched[index] ?? 0
        isTouched[line] = 0
        const [before, now] = [appearance[line] ?? UNDRAWN, readLine(line)]
        if (before === now) continue
        appearance[line] = now
        const by = now === UNDRAWN ? -1 : before === UNDRAWN ? 1 : 0
        for (const actor of [lines.first[line] ?? 0, lines.second[line] ?? 0]) {
          drawnLines[actor] = (drawnLines[actor] ?? 0) + by
        }
        touched[changed++] = line
      }
      return touched.subarray(0, changed)
    },
    countOf: (line) => {
      const start = line * looks.length
      return counts.subarray(start, start + looks.length).reduce((sum, number) => sum + number, 0)
    },
  }
}

/** Lines that are drawn. */
export function countDrawnLines({ appearance }: Pick<LineTally, 'appearance'>): number {
  return appearance.reduce((sum, look) => sum + (look === UNDRAWN ? 0 : 1), 0)
}

/** Actors at whom a line that is drawn ends, or through whom one runs. */
export function countDrawnActors({ drawnLines }: Pick<LineTally, 'drawnLines'>): number {
  return drawnLines.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
}

function weigh(number: number): number {
  for (const [weight, most] of weightSteps.entries()) if (number <= most) return weight
  return weightSteps.length
}

/** The look of each kind and standing. A denied contact is denied whatever its standing. */
function listLooksOfCodes(): Uint8Array {
  const codes = new Uint8Array(kinds.length * standings.length)
  kinds.forEach((kind, k) => {
    standings.forEach((standing, s) => {
      const surety = kind === 'DENIED' ? 'denied' : readSurety(standing)
      const shown = surety === 'denied' ? 'DENIED' : kind
      codes[codeOf(k, s)] = looks.findIndex((look) => look.kind === shown && look.surety === surety)
    })
  })
  return codes
}

function readSurety(standing: (typeof standings)[number]): Surety {
  switch (standing) {
    case 'OCCURRED':
    case 'UNDER_WAY':
      return 'held'
    case 'DENIED':
      return 'denied'
    case 'PLANNED':
    case 'UNCONFIRMED':
      return 'open'
    case 'LAPSED':
    case 'CANCELLED':
      return 'gone'
  }
}
