/** What a file of contacts is asked for, so that it holds what the page shows: window, clock, belief, filter and roll-up. */
import { readCanvas, rollUpLevels } from './canvas-view.ts'
import { toChoiceVariable } from './choice.ts'
import type { Filter } from './filter.ts'
import type { AskedMoment } from './moment.ts'
import type { View } from './view.ts'

interface Told {
  readonly view: View
  readonly moment: AskedMoment
  readonly filter: Filter
}

/**
 * Only the network, which is the view unless another is named, rolls anything up and leaves anybody out: `among` are those whom
 * it draws then.
 */
export function writeExportQuery({ view, moment, filter }: Told, among?: readonly string[]): URLSearchParams {
  const { window, knownAt, lens } = moment
  const only = toChoiceVariable(filter)
  const isNetwork = view.view === null
  const rollUp = isNetwork ? rollUpLevels[readCanvas(view).roll] : undefined
  return new URLSearchParams({
    window,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(lens === undefined ? {} : { lens: JSON.stringify(lens) }),
    ...(only === undefined ? {} : { only: JSON.stringify(only) }),
    ...(rollUp === undefined ? {} : { rollUp }),
    ...(isNetwork && among !== undefined ? { among: among.join(',') } : {}),
  })
}
