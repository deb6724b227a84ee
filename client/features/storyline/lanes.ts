/** Whose line is whose: a lane per actor, per side with everybody who belongs to it, or per venue; and their order. */
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { assignSides, findRoots, type Side } from '../../graph/layouts/sides.ts'
import type { Contact, ContactKind, Graph, Standing } from '../../graph/model.ts'
import { type RollUp, readRollUp, rollUp, rollUps } from '../../graph/roll-up.ts'

/** What the lanes stand for. */
export type LaneChoice = RollUp | 'venues'

/** As the address names it; sides unless it asks for another. */
export function readLaneChoice(text: string | null): LaneChoice {
  return text === 'venues' ? 'venues' : readRollUp(text)
}

/** As `Choice` offers it. */
export const laneChoices = [
  ...rollUps,
  { value: 'venues', text: 'venues', help: 'Where each encounter took place, as far as that is stated' },
] as const satisfies readonly { readonly value: LaneChoice; readonly text: string; readonly help: string }[]

/** One or more contacts of an encounter that join the same lanes in the same way. */
export interface Join {
  /** That of its first contact. */
  readonly id: string
  readonly contacts: readonly Contact[]
  readonly kind: ContactKind
  readonly standing: Standing
  /** Identifier of the lane; undefined where nobody is named. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly through: readonly { readonly lane: string; readonly isPartial: boolean }[]
  /** The lane of its place, where lanes are venues: then it touches no other. */
  readonly place?: string
}

export interface Lane {
  readonly id: string
  readonly name: string
  /** Neighbours of one group stand together: a side, or each venue by itself. */
  readonly group: string
}

/** A lane of somebody, whose group is the side. */
export interface SideLane extends Lane {
  readonly group: Side
}

export interface Cast {
  /** From top to bottom: one side, whoever stands between, the other side; venues by when they first come. */
  readonly lanes: readonly Lane[]
  readonly joins: readonly Join[]
  /** Contacts between two of one lane, which a lane cannot show. */
  readonly inner: number
}

const sideOrder: Readonly<Record<Side, number>> = { left: 0, middle: 1, right: 2 }
/** Lanes above which the order is that of sides and names: a search would take longer than a reader waits. */
const searchLimit = 60

/**
 * The lanes of everybody in contact, those of `order` as they stand there: who is left out of a part of it moves nobody else. A lane
 * that it lacks comes last on its side. Somebody unnamed has no lane: two unnamed people may be one.
 */
export function castLanes(graph: Graph, choice: RollUp, order = orderLanes(graph, choice)): Cast {
  const { joins, inner } = joinUp(graph, choice)
  const used = new Set(joins.flatMap(listLanes))
  const ordered = new Set(order.map(({ id }) => id))
  const isLacking = [...used].some((id) => !ordered.has(id))
  const others = isLacking ? orderLanes(graph, choice).filter(({ id }) => !ordered.has(id)) : []
  const lanes = [...order.filter(({ id }) => used.has(id)), ...others].sort(
    (a, b) => sideOrder[a.group] - sideOrder[b.group],
  )
  return { lanes, joins, inner }
}

/** The lanes of a graph: one side, whoever stands between, the other side, so that joins pass few of them. */
export function orderLanes(graph: Graph, choice: RollUp): readonly SideLane[] {
  const { joins } = joinUp(graph, choice)
  const roots = findRoots(graph)
  const sides = assignSides(graph)
  const names = new Map(graph.nodes.map(({ actor }) => [actor.id, actor.name]))
  const lanes = [...new Set(joins.flatMap(listLanes))]
    .map((id): SideLane => ({ id, name: names.get(id) ?? id, group: sides.get(id) ?? 'middle' }))
    .sort(
      (a, b) =>
        sideOrder[a.group] - sideOrder[b.group] ||
        compare(roots.get(a.id) ?? a.id, roots.get(b.id) ?? b.id) ||
        compare(a.name, b.name),
    )
  return untangle(lanes, joins, roots)
}

/** Lanes that a join touches. */
export function listLanes({ from, to, through, place }: Join): readonly string[] {
  if (place !== undefined) return [place]
  return [from, to, ...through.map(({ lane }) => lane)].filter((lane) => lane !== undefined)
}

/** The joins of what is drawn, and how many contacts are within one lane. */
export function joinUp(graph: Graph, choice: RollUp): Pick<Cast, 'joins' | 'inner'> {
  const laneOf = rollUp(graph, choice)
  const all = selectDrawnContacts(graph.contacts)
  const crossing = all.filter(({ from, to }) => laneOf(from.id) === undefined || laneOf(from.id) !== laneOf(to.id))
  return { joins: mergeContacts(crossing, laneOf), inner: all.length - crossing.length }
}

function mergeContacts(contacts: readonly Contact[], laneOf: (id: string) => string | undefined): readonly Join[] {
  const joins = new Map<string, Join>()
  for (const contact of contacts) {
    const { kind, standing, encounter } = contact
    const from = laneOf(contact.from.id)
    const to = laneOf(contact.to.id)
    const through = contact.through.map(({ mediator, agreement }) => ({
      lane: laneOf(mediator.id) ?? mediator.id,
      isPartial: agreement !== 'AGREED',
    }))
    // Who is not named stays apart: nothing says that two of them are the same.
    const ends = [from ?? contact.from.id, to ?? contact.to.id]
    const key = [encounter.id, kind, standing, ...ends, ...through.map(({ lane }) => lane)].join(' ')
    const known = joins.get(key)
    joins.set(
      key,
      known === undefined
        ? { id: contact.id, contacts: [contact], kind, standing, from, to, through }
        : { ...known, contacts: [...known.contacts, contact] },
    )
  }
  return [...joins.values()]
}

/** Swaps neighbours of one side, whole groups and members of one group, while that makes joins pass fewer lanes. */
function untangle(
  lanes: readonly SideLane[],
  joins: readonly Join[],
  roots: ReadonlyMap<string, string>,
): readonly SideLane[] {
  if (lanes.length > searchLimit) return lanes
  const rootOf = (lane: Lane): string => roots.get(lane.id) ?? lane.id
  let best = lanes
  let cost = measureTangle(best, joins)
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const next of listSwaps(best, rootOf)) {
      const nextCost = measureTangle(next, joins)
      if (nextCost >= cost) continue
      best = next
      cost = nextCost
      isBetter = true
      break
    }
  }
  return best
}

function* listSwaps(lanes: readonly SideLane[], rootOf: (lane: Lane) => string): Generator<readonly SideLane[]> {
  const groups: (readonly SideLane[])[] = []
  for (const lane of lanes) {
    const last = groups.at(-1)
    const head = last?.[0]
    const isSame = head !== undefined && rootOf(head) === rootOf(lane) && head.group === lane.group
    if (isSame && last !== undefined) groups[groups.length - 1] = [...last, lane]
    else groups.push([lane])
  }
  for (let at = 0; at < groups.length - 1; at++) {
    if (groups[at]?.[0]?.group !== groups[at + 1]?.[0]?.group) continue
    yield [...groups.slice(0, at), groups[at + 1] ?? [], groups[at] ?? [], ...groups.slice(at + 2)].flat()
  }
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] ?? []
    for (let one = 0; one < group.length - 1; one++) {
      const swapped = [...group.slice(0, one), ...group.slice(one, one + 2).reverse(), ...group.slice(one + 2)]
      yield [...groups.slice(0, at), swapped, ...groups.slice(at + 1)].flat()
    }
  }
}

/** Lanes that joins pass without being theirs; worst between the mediators that one line runs through. */
function measureTangle(lanes: readonly Lane[], joins: readonly Join[]): number {
  const rows = new Map(lanes.map(({ id }, row) => [id, row]))
  const countPassed = (ids: readonly string[]): number => {
    const own = new Set(ids.map((lane) => rows.get(lane) ?? 0))
    return own.size === 0 ? 0 : Math.max(...own) - Math.min(...own) + 1 - own.size
  }
  return joins.reduce(
    (sum, join) => sum + countPassed(listLanes(join)) + 4 * countPassed(join.through.map(({ lane }) => lane)),
    0,
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
