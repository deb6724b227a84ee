/** The standings in order, which of them say that it was held, and how they are counted. By itself, so that the page can have it without the rules. */
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

/** Whether it is said not to have taken place, or to have been called off. */
export const isNegated = (standing: Standing | null): boolean => standing === 'DENIED' || standing === 'CANCELLED'

/** How many stand so, for each standing, under the names of a bin of the histogram. */
export function countStandings(count: (standing: Standing) => number) {
  return {
    occurred: count('OCCURRED'),
    underWay: count('UNDER_WAY'),
    planned: count('PLANNED'),
    lapsed: count('LAPSED'),
    unconfirmed: count('UNCONFIRMED'),
    cancelled: count('CANCELLED'),
    denied: count('DENIED'),
  }
}
