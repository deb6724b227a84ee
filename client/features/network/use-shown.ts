/** What the network shows of the selection: everybody or an ego network, as named or rolled up, without what is hidden. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { RequestFailed } from '../../api/fetcher.ts'
import { networkQuery } from '../../api/queries.ts'
import { type Graph, joinGraphs, type Network } from '../../graph/model.ts'
import { countMore, growEgo, withoutHidden } from '../../graph/shown.ts'
import { type CanvasView, readCanvas, rollUpLevels } from '../../state/canvas-view.ts'
import { limitTo } from '../../state/filtered.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { askThings } from './ask-things.ts'

export interface Shown {
  readonly canvas: CanvasView
  /** Everything known, rolled up as asked: what routes are laid over. */
  readonly known: Graph
  /** The window, rolled up as asked, before focus and hiding. */
  readonly window: Graph
  /** The same, whatever the filter shows of it. */
  readonly whole: Graph
  /** What is drawn. */
  readonly graph: Graph
  /** How many neighbours each actor drawn has that are not. */
  readonly more: ReadonlyMap<string, number>
  readonly isStale: boolean
  /** Whether it is what was shown before, since what is asked of the server for this has not come. */
  readonly isFormer: boolean
  /** Why what was asked for is not drawn. */
  readonly failure: Error | undefined
}

/**
 * Undefined until there is a first answer; what was shown stays, as stale, until those to a roll-up or focus have come. Nobody is
 * shown where the server refuses them, as it does for an actor that there is not.
 */
export function useShown(explorer: Explorer): Shown | undefined {
  const { view, moment } = explorer
  const canvas = useMemo(() => readCanvas(view), [view])
  const level = rollUpLevels[canvas.roll]
  const rolling = level === undefined ? {} : ({ rollUp: level } as const)
  const { ego, grown } = canvas
  const { filter } = explorer
  const [isRolled, isFilterOn] = [level !== undefined, filter.length > 0]
  const known = useQuery({ ...networkQuery(rolling), enabled: isRolled })
  const whole = { window: moment.window, ...toStandpoint(moment), ...rolling }
  const unfiltered = useQuery({ ...networkQuery(whole), enabled: isRolled && isFilterOn })
  const asked = askThings(explorer, { roll: canvas.roll, ego: undefined })
  const rolled = useQuery({ ...networkQuery(asked), enabled: isRolled })
  const around = useQuery({ ...networkQuery(askThings(explorer, canvas)), enabled: ego !== undefined })
  // Steps go along held contacts alone: its own, whatever stands of them, are asked for beside.
  const own = useQuery({
    ...networkQuery({ ...asked, actors: ego === undefined ? [] : [ego.actorId] }),
    enabled: ego !== undefined,
  })
  const isGrown = ego !== undefined && grown.length > 0
  const added = useQuery({ ...networkQuery({ ...asked, actors: grown }), enabled: isGrown })
  const everything = level === undefined ? explorer.known : known.data
  const [rolledData, unfilteredData] = [rolled.data, unfiltered.data]
  const [aroundData, ownData, addedData] = [around.data, own.data, added.data]
  const [rolledGraph, egoGraph, addedGraph] = useMemo(() => {
    // Of an encounter that is left the server tells everybody who was there: whom no contact leaves is not drawn.
    const show = (network: Network | undefined) =>
      network === undefined || !isFilterOn ? network : limitTo(network, network.contacts, ego && [ego.actorId])
    const around = ego === undefined ? undefined : addOwn(ego.actorId, show(aroundData), ownData)
    return [show(rolledData), around, isGrown ? show(addedData) : undefined]
  }, [ego, isGrown, rolledData, aroundData, ownData, addedData, isFilterOn])
  const base: Network | undefined = level === undefined ? explorer.drawn : rolledGraph
  const queries = [known, unfiltered, rolled, around, own, added]
  const failure = queries.find(({ isError }) => isError)?.error ?? undefined
  const drawn = useMemo(() => {
    if (base === undefined || (ego !== undefined && egoGraph === undefined)) return undefined
    const all: Graph = egoGraph === undefined ? base : growEgo(egoGraph, addedGraph, base)
    const graph = withoutHidden(all, canvas)
    return { window: base, graph, more: countMore(withoutHidden(base, { folded: [], hidden: canvas.hidden }), graph) }
  }, [base, ego, egoGraph, addedGraph, canvas])
  const isStale = explorer.isStale || queries.some(({ isPlaceholderData, isLoading }) => isPlaceholderData || isLoading)
  // Roll-ups and surroundings are the server's alone: what stands in place of its answer is what was shown before.
  const isFormer =
    (isRolled && rolled.isPlaceholderData) ||
    (ego !== undefined && (around.isPlaceholderData || own.isPlaceholderData)) ||
    (isGrown && added.isPlaceholderData)
  const now = useMemo((): Shown | undefined => {
    if (drawn === undefined || everything === undefined) return undefined
    const whole = isRolled ? ((isFilterOn ? unfilteredData : rolledData) ?? drawn.window) : explorer.whole
    return { canvas, known: everything, ...drawn, whole, isStale, isFormer, failure }
  }, [
    canvas,
    everything,
    drawn,
    isRolled,
    isFilterOn,
    unfilteredData,
    rolledData,
    explorer.whole,
    isStale,
    isFormer,
    failure,
  ])
  const last = useRef<Shown>(undefined)
  useEffect(() => {
    last.current = now ?? last.current
  }, [now])
  if (now !== undefined) return now
  const isRefused = failure instanceof RequestFailed && !failure.isRetriable
  if (isRefused)
    return {
      canvas,
      known: explorer.known,
      window: nobody,
      whole: nobody,
      graph: nobody,
      more: new Map(),
      isStale,
      isFormer: false,
      failure,
    }
  return last.current === undefined ? undefined : { ...last.current, canvas, isStale: true, isFormer: true, failure }
}

/** Who is reached, and the contacts of its own that carry no step; undefined until both are there. */
function addOwn(actorId: string, reached: Network | undefined, own: Network | undefined): Graph | undefined {
  if (reached === undefined || own === undefined) return undefined
  return joinGraphs(reached, limitTo(own, own.contacts, [actorId]))
}

const nobody: Graph = { nodes: [], contacts: [], affiliations: [] }
