/** How many contacts a step holds, by kind and standing, counted as the small picture counts them. */
import { kinds, standings } from '../../server/domain/contact-columns/index.ts'
import type { NetworkColumns } from './network-columns.ts'
import { codeOf } from './time-steps.ts'

export interface ContactCount {
  readonly kind: (typeof kinds)[number]
  readonly standing: (typeof standings)[number]
  readonly count: number
}

/** Those that there are. A mediator's contact that is half of an indirect one at this step counts with that. */
export function countContacts({ columns, lines }: NetworkColumns, visible: Uint32Array): readonly ContactCount[] {
  const { kind, standing, throughStart } = columns
  const isHalf = new Uint8Array(lines.halfCount)
  for (const row of visible) {
    const end = (throughStart[row + 1] ?? 0) * 2
    for (let place = (throughStart[row] ?? 0) * 2; place < end; place++) isHalf[lines.halvesOfThrough[place] ?? 0] = 1
  }
  const counts = new Uint32Array(kinds.length * standings.length)
  for (const row of visible) {
    const half = lines.halfOfRow[row] ?? -1
    if (half >= 0 && isHalf[half] === 1) continue
    const code = codeOf(kind[row] ?? 0, standing[row] ?? 0)
    counts[code] = (counts[code] ?? 0) + 1
  }
  return kinds.flatMap((word, k) =>
    standings.flatMap((told, s) => {
      const count = counts[codeOf(k, s)] ?? 0
      return count === 0 ? [] : [{ kind: word, standing: told, count }]
    }),
  )
}
