/**
 * Shortest paths of contacts between two actors. What may lie on a path follows from the rules of `model.md`: a plan is no
 * meeting and a denial no contact (rule 1), and nobody is connected through a host unless that is asked for (rule 2).
 */
import type { Standing } from './claim.ts'
import type { ContactKind } from './contact.ts'
import { InvariantViolated } from './errors.ts'
import { createArcs, heldStandings, type MeasuredContact, type MetAs } from './measured-contact.ts'
import { type Sought, searchPaths } from './path-search.ts'
import type { ActorId } from './report.ts'
import { isHeld } from './standings.ts'

export interface PathQuestion {
  readonly from: ActorId
  readonly to: ActorId
  /** `undefined` for all but `DENIED`, which must be asked for by name. */
  readonly kinds: readonly ContactKind[] | undefined
  readonly standings: readonly Standing[]
  /** Roles in which an actor in the middle may have been met. */
  readonly through: readonly MetAs[]
  readonly isTimeRespecting: boolean
  readonly maxSteps: number
  readonly limit: number
}

/**
 * Whether something could have passed along a path from its first actor to its last: surely, as far as the precision of
 * its times allows, or not, since a step was over before one ahead of it began.
 */
export type PathOrder = 'CERTAIN' | 'POSSIBLE' | 'NONE'

export interface PathStep {
  readonly from: ActorId
  readonly to: ActorId
  /** Those that carry the step, earliest first. */
  readonly contacts: readonly MeasuredContact[]
}

export interface ContactPath {
  readonly actors: readonly ActorId[]
  readonly steps: readonly PathStep[]
  /** Whether somebody in the middle is reached or left only as a host. */
  readonly runsThroughHost: boolean
  /** Whether every step has a contact that was held. */
  readonly isHeld: boolean
  /** Whether a step rests on nothing but what a report says did not happen. */
  readonly runsOnDenial: boolean
  readonly order: PathOrder
}

export interface FoundPaths {
  /** All of one length, in the order of their actors' identifiers. */
  readonly paths: readonly ContactPath[]
  readonly isTruncated: boolean
}

/**
 * All paths of the fewest steps, up to the limit. A step is a contact, or several between the same two actors. An indirect
 * contact is one step that runs through its mediators, and so asks for `MEDIATOR` among the roles to pass through. A host
 * may be an end of a path, and stand in its middle only if `HOST` is asked for. A time-respecting path is one to whose
 * steps times can be assigned, each within what is stated of it, so that none is before the last (Holme and Saramäki 2012,
 * "Temporal networks"): what is known only to a day excludes nothing on that day.
 */
export function findPaths(contacts: readonly MeasuredContact[], question: PathQuestion): FoundPaths {
  const through = new Set(question.through)
  const arcsOf = createArcs(contacts.filter((contact) => mayCarry(contact, question)))
  const found = searchPaths({ ...question, arcsOf, through, limit: question.limit + 1 })
  return { paths: found.slice(0, question.limit).map(toPath), isTruncated: found.length > question.limit }
}

/** What a question may leave forbidden. */
export type PathAllowance = MetAs | 'NOT_HELD' | 'ANY_ORDER'

export interface PathIfAllowed {
  readonly allowing: readonly PathAllowance[]
  readonly length: number
}

/** Where there is no path: the least that would have to be allowed for one, fewest allowances first. Never a denial. */
export function findPathsIfAllowed(
  contacts: readonly MeasuredContact[],
  question: PathQuestion,
): readonly PathIfAllowed[] {
  const found: PathIfAllowed[] = []
  for (const allowing of subsetsOf(forbiddenBy(question))) {
    if (found.some((less) => less.allowing.every((allowance) => allowing.includes(allowance)))) continue
    const [path] = findPaths(contacts, { ...allow(question, allowing), limit: 1 }).paths
    if (path !== undefined) found.push({ allowing, length: path.steps.length })
  }
  return found
}

const metAs: readonly MetAs[] = ['PARTY', 'MEDIATOR', 'HOST']
const notHeld: readonly Standing[] = ['PLANNED', 'UNCONFIRMED', 'LAPSED', 'CANCELLED']

function mayCarry({ kind, standing }: MeasuredContact, { kinds, standings, through }: PathQuestion): boolean {
  if (kinds === undefined ? kind === 'DENIED' : !kinds.includes(kind)) return false
  if (kind === 'INDIRECT' && !through.includes('MEDIATOR')) return false
  return standings.includes(standing)
}

function toPath({ actors, steps: carried }: Sought): ContactPath {
  const steps = carried.map((contacts, index): PathStep => {
    const [from, to] = actors.slice(index, index + 2)
    if (from === undefined || to === undefined) throw new InvariantViolated('a path has a step without an end')
    return { from, to, contacts }
  })
  const isHosted = ({ contacts }: PathStep, host: ActorId): boolean =>
    contacts.every(({ kind, to }) => kind === 'HOSTED' && to === host)
  return {
    actors,
    steps,
    runsThroughHost: steps.some(
      (step, index) =>
        (index > 0 && isHosted(step, step.from)) || (index < steps.length - 1 && isHosted(step, step.to)),
    ),
    isHeld: carried.every((contacts) => contacts.some(({ kind, standing }) => kind !== 'DENIED' && isHeld(standing))),
    runsOnDenial: carried.some((contacts) => contacts.every(({ kind }) => kind === 'DENIED')),
    order: orderOf(carried),
  }
}

/** How the steps follow each other at best, whichever contacts carry them. */
function orderOf(steps: readonly (readonly MeasuredContact[])[]): PathOrder {
  let [surelyOver, soonest] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const contacts of steps) {
    const [after, since] = [surelyOver, soonest]
    const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    surelyOver = least(contacts.filter(({ validFrom }) => validFrom >= after).map(({ validTo }) => validTo - 1))
    soonest = least(
      contacts.filter(({ validTo }) => validTo > since).map(({ validFrom }) => Math.max(since, validFrom)),
    )
  }
  if (surelyOver < Number.POSITIVE_INFINITY) return 'CERTAIN'
  return soonest < Number.POSITIVE_INFINITY ? 'POSSIBLE' : 'NONE'
}

function forbiddenBy({ through, standings, isTimeRespecting }: PathQuestion): readonly PathAllowance[] {
  const forbidden: readonly (PathAllowance | false)[] = [
    ...metAs.map((role) => !through.includes(role) && role),
    !notHeld.every((standing) => standings.includes(standing)) && 'NOT_HELD',
    isTimeRespecting && 'ANY_ORDER',
  ]
  return forbidden.filter((allowance) => allowance !== false)
}

function allow(question: PathQuestion, allowing: readonly PathAllowance[]): PathQuestion {
  const { kinds, standings, through, isTimeRespecting } = question
  return {
    ...question,
    kinds: kinds?.filter((kind) => kind !== 'DENIED'),
    standings: allowing.includes('NOT_HELD') ? [...heldStandings, ...notHeld] : standings,
    through: [...through, ...metAs.filter((role) => allowing.includes(role))],
    isTimeRespecting: isTimeRespecting && !allowing.includes('ANY_ORDER'),
  }
}

/** Subsets that hold something, smaller ones first. */
function subsetsOf<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const subsets: (readonly Value[])[] = [[]]
  for (const value of values) subsets.push(...subsets.map((subset) => [...subset, value]))
  return subsets.filter((subset) => subset.length > 0).sort((a, b) => a.length - b.length)
}
