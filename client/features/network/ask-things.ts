/** What the server is asked for: the window, what passes the filter, rolled up and around whom the network is. */
import type { NetworkQuestion } from '../../api/queries.ts'
import { type CanvasView, rollUpLevels } from '../../state/canvas-view.ts'
import { toChoiceVariable } from '../../state/choice.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'

export function askThings(
  { moment, filter }: Pick<Explorer, 'moment' | 'filter'>,
  { roll, ego }: Pick<CanvasView, 'roll' | 'ego'>,
): NetworkQuestion {
  const only = toChoiceVariable(filter)
  const level = rollUpLevels[roll]
  return {
    window: moment.window,
    ...toStandpoint(moment),
    ...(only === undefined ? {} : { only }),
    ...(level === undefined ? {} : { rollUp: level }),
    ...(ego === undefined ? {} : { actors: [ego.actorId], steps: ego.steps }),
  }
}
