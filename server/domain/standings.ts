/** The standings in order, and which of them say that it was held. By itself, so that the page can have it without the rules. */
import type { Standing } from './claim.ts'

/** From what surely happened to what was said not to. */
export const standingsBySureness = [
  'OCCURRED',
  'UNDER_WAY',
  'UNCONFIRMED',
  'PLANNED',
  'LAPSED',
  'CANCELLED',
  'DENIED',
] as const satisfies readonly Standing[]

/** Whether it took place or is taking place. */
export const isHeld = (standing: Standing | null): boolean => standing === 'OCCURRED' || standing === 'UNDER_WAY'
