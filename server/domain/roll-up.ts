/**
 * Roll-up: which delegation, organization or state an actor belongs to at a time (`model.md`: "contacts roll up from
 * persons and offices to delegations and states on request, by affiliation at that time"). Nothing is guessed: an actor
 * that belongs to none of the level asked for, or to two of them at once, stays itself.
 */
import type { ActorId, ActorKind } from './report.ts'
import type { Time } from './time.ts'

/** What actors are rolled up to: the kind of actor that is to be drawn in their place. */
export type RollUpLevel = 'DELEGATION' | 'ORGANIZATION' | 'STATE'

/** Bounds of a time in seconds, `to` excluded. */
type Span = Pick<Time, 'from' | 'to'>

/** Belonging as a source states it: member of a delegation, delegation of a state, holder of an office. */
export interface Belonging {
  readonly group: ActorId
  /** When it held; absent where no source limits it, so that it holds at any time. */
  readonly time: Span | undefined
}

/** An actor with what it belongs to directly. */
export interface AffiliatedActor {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly affiliations: readonly Belonging[]
}

/** Whom an actor is drawn as. */
export interface RolledActor {
  readonly actor: ActorId
  /** Where it belongs to more than one of the level at that time, and so stays itself: which. By identifier. */
  readonly undecided: readonly ActorId[]
}

/** Answers whom an actor is drawn as at a time. An actor that it was not given stays itself. */
export type RollUp = (actor: ActorId, time: Span) => RolledActor

/** More steps of belonging than any register has: person, office, organization, state. */
const mostSteps = 8

/**
 * Prepares the answer for a level from actors and all that they belong to, at any remove.
 *
 * An actor of the level stays itself. Any other becomes the one actor of the level that its affiliations lead to, the
 * nearest on each way; of two of which one belongs to the other, the nearer. An affiliation leads on only if it held for
 * the whole of the time asked about: where part of that time lies outside, nobody says that the actor belonged there then.
 */
export function createRollUp(actors: Iterable<AffiliatedActor>, level: RollUpLevel): RollUp {
  const byId = new Map([...actors].map((actor) => [actor.id, actor]))

  const groupsOf = (id: ActorId, time: Span): readonly ActorId[] =>
    (byId.get(id)?.affiliations ?? []).filter((belonging) => holdsThroughout(belonging, time)).map(({ group }) => group)

  /** The nearest of the level on each way from the groups given. */
  const nearest = (groups: readonly ActorId[], time: Span, visited: ReadonlySet<ActorId>): readonly ActorId[] =>
    groups.flatMap((group) => {
      if (visited.has(group) || visited.size > mostSteps) return []
      if (byId.get(group)?.kind === level) return [group]
      return nearest(groupsOf(group, time), time, new Set([...visited, group]))
    })

  return (id, time) => {
    if (byId.get(id)?.kind === level) return { actor: id, undecided: [] }
    const found = [...new Set(nearest(groupsOf(id, time), time, new Set([id])))]
    const outer = new Set(found.flatMap((group) => nearest(groupsOf(group, time), time, new Set([group]))))
    const inner = found.filter((group) => !outer.has(group))
    // Two groups that belong to each other leave none that is nearer.
    const [only, ...others] = inner.length > 0 ? inner : found
    if (only === undefined) return { actor: id, undecided: [] }
    return others.length === 0 ? { actor: only, undecided: [] } : { actor: id, undecided: [only, ...others].sort() }
  }
}

/** Whether a belonging held for the whole of a time; one that no source limits did. */
export function holdsThroughout({ time }: Belonging, span: Span): boolean {
  return time === undefined || (time.from <= span.from && span.to <= time.to)
}
