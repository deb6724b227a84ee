/** The standings in order. By itself, so that the page can have it without the rules. */
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
