/** Who stands between others in a window: each actor's place in the graph of ties, from a standpoint. */
import { type BrokerRoles, countBrokerRoles } from '../../domain/broker-roles.ts'
import type { ContactKind } from '../../domain/contact.ts'
import { InvalidInput, LimitExceeded } from '../../domain/errors.ts'
import { countExclusiveDyads } from '../../domain/exclusive-dyads.ts'
import { heldStandings, type MeasuredContact } from '../../domain/measured-contact.ts'
import type { ActorId } from '../../domain/report.ts'
import { type AffiliatedActor, createRollUp, type RollUpLevel } from '../../domain/roll-up.ts'
import { sum, type TieGraph, toTieGraph } from '../../domain/tie-graph.ts'
import type { Time } from '../../domain/time.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import type { QueryBrokerageArgs, QueryBrokerageSeriesArgs } from '../../schema/types.gen.ts'
import { readBelongingOf, rollUpMeasured } from './belonging.ts'
import type { ActorMeasuresModel, BrokerageModel } from './mapper.ts'
import { readMeasured } from './measured.ts'
import { measureBetweenness, measureCommunities, measureComponents, toGraphology } from './measures.ts'
import { createPauses } from './pauses.ts'
import { toSeries } from './series.ts'

interface BrokerageQuestion {
  readonly kinds: readonly ContactKind[]
  readonly standings: readonly string[]
  readonly rollUp: RollUpLevel | undefined
}

/** The most actors whose places are measured at once. */
const mostActors = 50_000

/** The most windows of one series. */
const mostWindows = 24

const defaultKinds: readonly ContactKind[] = ['DIRECT', 'INDIRECT', 'UNCLEAR', 'MEDIATED']

export function readBrokerage(args: Partial<QueryBrokerageArgs>, context: RequestContext): Promise<BrokerageModel> {
  return measureBrokerage(toAsOf(args, context.nowSeconds), toQuestion(args), context)
}

/** Throws `InvalidInput` for no window and for more than `mostWindows`. */
export async function readBrokerageSeries(
  { windows, ...args }: QueryBrokerageSeriesArgs,
  context: RequestContext,
): Promise<readonly BrokerageModel[]> {
  if (windows.length < 1 || windows.length > mostWindows) {
    throw new InvalidInput(`windows has ${windows.length} entries; expected 1 to ${mostWindows}`, 'windows')
  }
  const measured: BrokerageModel[] = []
  // One after another, so that no more than one window's contacts are held at a time.
  for (const window of windows) measured.push(await readBrokerage({ ...args, window }, context))
  return toSeries(measured)
}

function toQuestion({ kinds, standings, rollUp }: Partial<QueryBrokerageArgs>): BrokerageQuestion {
  return { kinds: kinds ?? defaultKinds, standings: standings ?? heldStandings, rollUp: rollUp ?? undefined }
}

/** Throws `LimitExceeded` for a network of more contacts or actors than are measured at once. */
async function measureBrokerage(
  asOf: AsOf,
  { kinds, standings, rollUp }: BrokerageQuestion,
  context: RequestContext,
): Promise<BrokerageModel> {
  const { contacts: read } = await readMeasured(asOf, { kinds: null, standings }, context)
  const asked = read.filter(({ kind }) => kinds.includes(kind))
  const belonging = await readBelongingOf(asked, context)
  const contacts = rollUp === undefined ? asked : rollUpMeasured(asked, belonging, rollUp)
  const graph = toTieGraph(contacts)
  if (graph.actors.length > mostActors) {
    throw new LimitExceeded(`at most ${mostActors} actors are measured at once; ask for a shorter window`)
  }
  const { signal } = context.scope
  const drawn = await toGraphology(graph, signal)
  const betweenness = await measureBetweenness(graph, drawn, signal)
  const pause = createPauses(signal)
  const components = measureComponents(graph, drawn)
  await pause()
  const communities = measureCommunities(graph, drawn)
  await pause()
  const sides = toSides(graph, contacts, belonging, asOf.window)
  const roles = countBrokerRoles(graph, (actor) => sides.get(actor) ?? actor)
  await pause()
  const exclusive = countExclusiveDyads(graph)
  const mediations = countMediations(contacts)
  const actors = graph.actors.map((actor, place): ActorMeasuresModel => {
    return {
      actor,
      place,
      side: sides.get(actor),
      degree: graph.neighbours[place]?.length ?? 0,
      strength: sum(graph.weights[place] ?? []),
      betweenness: betweenness.values[place] ?? 0,
      component: components.numbers[place] ?? 0,
      community: communities.numbers[place] ?? 0,
      mediations: mediations.get(actor) ?? 0,
      roles: roles[place] ?? noRoles,
      exclusiveDyadCount: exclusive[place] ?? 0,
      graph,
      asOf,
    }
  })
  return {
    asOf,
    measured: {
      actors: graph.actors.length,
      ties: graph.tieCount,
      contacts: contacts.length,
      hostedLeftOut: read.filter(({ kind }) => kind === 'HOSTED' && !kinds.includes('HOSTED')).length,
      components: components.count,
      communities: communities.count,
      modularity: communities.modularity,
      pivots: betweenness.pivots,
      isExact: betweenness.pivots === graph.actors.length,
    },
    actors: actors.sort(byLeverage),
    changes: [],
  }
}

const noRoles: BrokerRoles = { coordinator: 0, consultant: 0, gatekeeper: 0, liaison: 0 }

/** Whether an actor stands between others: two whom it has ties with have none, or an indirect contact ran through it. */
export function isBroker({ roles, mediations }: ActorMeasuresModel): boolean {
  return mediations > 0 || sum(Object.values(roles)) > 0
}

function byLeverage(a: ActorMeasuresModel, b: ActorMeasuresModel): number {
  return (
    b.betweenness - a.betweenness ||
    b.exclusiveDyadCount - a.exclusiveDyadCount ||
    b.mediations - a.mediations ||
    b.strength - a.strength ||
    (a.actor < b.actor ? -1 : 1)
  )
}

/** The state that each actor belonged to for as long as it was in contact within the window; none for who belongs to none. */
function toSides(
  { actors }: TieGraph,
  contacts: readonly MeasuredContact[],
  belonging: readonly AffiliatedActor[],
  window: Time,
): ReadonlyMap<ActorId, ActorId> {
  const spans = new Map<ActorId, { readonly from: number; readonly to: number }>()
  for (const { from, to, through, validFrom, validTo } of contacts) {
    for (const actor of [from, to, ...through]) {
      const span = spans.get(actor)
      spans.set(actor, {
        from: Math.max(window.from, Math.min(span?.from ?? validFrom, validFrom)),
        to: Math.min(window.to, Math.max(span?.to ?? validTo, validTo)),
      })
    }
  }
  const rollUp = createRollUp(belonging, 'STATE')
  const states = new Set(belonging.filter(({ kind }) => kind === 'STATE').map(({ id }) => id))
  const drawn = actors.map((actor) => [actor, rollUp(actor, spans.get(actor) ?? window).actor] as const)
  return new Map(drawn.filter(([, side]) => states.has(side)))
}

/** Indirect contacts by the mediators that they ran through; a pair counts once in an encounter. */
function countMediations(contacts: readonly MeasuredContact[]): ReadonlyMap<ActorId, number> {
  const pairs = new Map<ActorId, Set<string>>()
  for (const { kind, from, to, through, encounter } of contacts) {
    if (kind !== 'INDIRECT') continue
    for (const mediator of through) {
      pairs.set(mediator, (pairs.get(mediator) ?? new Set()).add([encounter, ...[from, to].sort()].join(' ')))
    }
  }
  return new Map([...pairs].map(([mediator, same]) => [mediator, same.size]))
}
