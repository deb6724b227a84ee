/** What a standing says of whether people were there at all. */
import { isHeld } from '../../server/domain/standings.ts'
import type { Standing } from './model.ts'

/** `held`: reported as held or under way; `open`: not settled; `gone`: a plan that lapsed or was called off. */
export type Presence = 'held' | 'open' | 'gone'

/** A denial is not presence either; who draws one draws it apart. */
export function readPresence(standing: Standing): Presence {
  if (isHeld(standing)) return 'held'
  return standing === 'LAPSED' || standing === 'CANCELLED' ? 'gone' : 'open'
}
