/** What a mode with more than actors is asked for: the window, rolled up and around whom the network is. */
import type { NetworkQuestion } from '../../api/queries.ts'
import type { CanvasView } from '../../state/canvas-view.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'

export const rollUpLevels = {
  actors: undefined,
  delegations: 'DELEGATION',
  organizations: 'ORGANIZATION',
  states: 'STATE',
} as const

export function askThings({ moment }: Pick<Explorer, 'moment'>, { roll, ego }: CanvasView): NetworkQuestion {
  const level = rollUpLevels[roll]
  return {
    window: moment.window,
    ...toStandpoint(moment),
    ...(level === undefined ? {} : { rollUp: level }),
    ...(ego === undefined ? {} : { actors: [ego.actorId], steps: ego.steps }),
  }
}
