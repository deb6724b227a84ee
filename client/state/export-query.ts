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

/** Only the network, which is the view unless another is named, rolls anything up; focus and hiding are not in files. */
export function writeExportQuery({ view, moment, filter }: Told): URLSearchParams {
  const { window, knownAt, lens } = moment
  const only = toChoiceVariable(filter)
  const rollUp = view.view === null ? rollUpLevels[readCanvas(view).roll] : undefined
  return new URLSearchParams({
    window,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(lens === undefined ? {} : { lens: JSON.stringify(lens) }),
    ...(only === undefined ? {} : { only: JSON.stringify(only) }),
    ...(rollUp === undefined ? {} : { rollUp }),
  })
}
