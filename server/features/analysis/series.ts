/** Brokerage from window to window: who gains leverage, and who loses it. */
import type { ActorId } from '../../domain/report.ts'
import type { BrokerageChangeModel, BrokerageModel } from './mapper.ts'

/** Each window with what changed against the one before it; the first has nothing to be compared with. */
export function toSeries(windows: readonly BrokerageModel[]): readonly BrokerageModel[] {
  return windows.map((window, index) => {
    const before = windows[index - 1]
    return before === undefined ? window : { ...window, changes: compareBrokerage(before, window) }
  })
}

/** Actors of either window whose place is another, those whose betweenness changed most first. */
function compareBrokerage(before: BrokerageModel, after: BrokerageModel): readonly BrokerageChangeModel[] {
  const [earlier, later] = [before, after].map(({ actors }) => new Map(actors.map((one) => [one.actor, one])))
  const ids = [...new Set([...before.actors, ...after.actors].map(({ actor }) => actor))]
  return ids
    .map((actor) => toChange(actor, earlier?.get(actor), later?.get(actor), after))
    .filter((change) => change.betweenness !== 0 || change.exclusiveDyads !== 0 || change.mediations !== 0)
    .sort(byChange)
}

function toChange(
  actor: ActorId,
  before: BrokerageModel['actors'][number] | undefined,
  after: BrokerageModel['actors'][number] | undefined,
  { asOf }: BrokerageModel,
): BrokerageChangeModel {
  return {
    actor,
    before: before ?? null,
    after: after ?? null,
    betweenness: (after?.betweenness ?? 0) - (before?.betweenness ?? 0),
    exclusiveDyads: (after?.exclusiveDyadCount ?? 0) - (before?.exclusiveDyadCount ?? 0),
    mediations: (after?.mediations ?? 0) - (before?.mediations ?? 0),
    asOf,
  }
}

function byChange(a: BrokerageChangeModel, b: BrokerageChangeModel): number {
  return (
    Math.abs(b.betweenness) - Math.abs(a.betweenness) ||
    Math.abs(b.exclusiveDyads) - Math.abs(a.exclusiveDyads) ||
    Math.abs(b.mediations) - Math.abs(a.mediations) ||
    (a.actor < b.actor ? -1 : 1)
  )
}
