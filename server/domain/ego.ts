/**
 * Ego networks: who is reached from chosen actors in so many steps, each along a contact (Everett and Borgatti 2005: an
 * ego network of k steps is the actors within distance k of ego and the ties among them). Steps do not run through a host
 * unless asked (rule 2): who met the host twice has not met the host's other guest.
 */
import type { ContactKind } from './contact.ts'
import { groupBy } from './group-by.ts'
import type { ActorId } from './report.ts'

/** An actor's contacts with one neighbour, counted by who hosted whom. */
export interface Neighbour {
  readonly actor: ActorId
  readonly neighbour: ActorId
  readonly contacts: number
  /** In which the neighbour was the host. */
  readonly asGuest: number
  /** In which the actor was the host. */
  readonly asHost: number
}

export interface Reach {
  /** Who is reached, and in how many steps: 0 for the actors chosen. */
  readonly steps: ReadonlyMap<ActorId, number>
  /** From whom the next step leads on. */
  readonly edge: readonly ActorId[]
  /** Hosts reached last, from whom no step leads on. */
  readonly stoppedAt: readonly ActorId[]
  /** Reached last, and left out to keep within the limit. */
  readonly omitted: number
}

export interface StepRules {
  readonly throughHosts: boolean
  /** The most actors that may be reached in all. */
  readonly mostActors: number
}

export function startAt(actors: readonly ActorId[]): Reach {
  const ids = [...new Set(actors)].sort()
  return { steps: new Map(ids.map((id) => [id, 0])), edge: ids, stoppedAt: [], omitted: 0 }
}

/**
 * One step on from `reach.edge`, whose contacts `neighbours` must hold. Those with most contacts are kept where the limit
 * is reached, ties by identifier. Between the first step and the last, nobody is reached through a host: neither on from
 * one reached as host, nor from a host to its guests.
 */
export function takeStep(
  reach: Reach,
  neighbours: readonly Neighbour[],
  { throughHosts, mostActors }: StepRules,
): Reach {
  const step = Math.max(...reach.steps.values()) + 1
  const leading = neighbours.filter(({ actor, neighbour, contacts, asHost }) => {
    if (reach.steps.has(neighbour) || !reach.edge.includes(actor)) return false
    return throughHosts || reach.steps.get(actor) === 0 || contacts > asHost
  })
  const found = [...groupBy(leading, ({ neighbour }) => neighbour)]
    .map(([id, ways]) => ({
      id,
      contacts: ways.reduce((sum, way) => sum + way.contacts, 0),
      isHost: ways.every((way) => way.contacts === way.asGuest),
    }))
    .sort((a, b) => b.contacts - a.contacts || (a.id < b.id ? -1 : 1))
  const kept = found.slice(0, Math.max(0, mostActors - reach.steps.size))
  const stops = ({ isHost }: (typeof found)[number]): boolean => isHost && !throughHosts
  return {
    steps: new Map([...reach.steps, ...kept.map(({ id }) => [id, step] as const)]),
    edge: kept.filter((one) => !stops(one)).map(({ id }) => id),
    stoppedAt: kept.filter(stops).map(({ id }) => id),
    omitted: found.length - kept.length,
  }
}

/** What of a contact a step goes along. */
interface Tie {
  readonly kind: ContactKind
  readonly from: ActorId
  readonly to: ActorId
}

/** The neighbours of actors in contacts at hand, by actor and neighbour. A denied contact is none. */
export function neighboursIn(ties: readonly Tie[], actors: readonly ActorId[]): readonly Neighbour[] {
  const wanted = new Set(actors)
  const ends = ties
    .filter(({ kind }) => kind !== 'DENIED')
    .flatMap(({ kind, from, to }) => [
      { actor: from, neighbour: to, isGuest: kind === 'HOSTED', isHost: false },
      { actor: to, neighbour: from, isGuest: false, isHost: kind === 'HOSTED' },
    ])
    .filter(({ actor }) => wanted.has(actor))
  return [...groupBy(ends, ({ actor, neighbour }) => `${actor} ${neighbour}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) =>
      same.slice(0, 1).map(({ actor, neighbour }) => ({
        actor,
        neighbour,
        contacts: same.length,
        asGuest: same.filter(({ isGuest }) => isGuest).length,
        asHost: same.filter(({ isHost }) => isHost).length,
      })),
    )
}
