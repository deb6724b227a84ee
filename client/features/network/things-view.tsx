/** The network with more than actors as nodes: places, encounters, or everything down to articles and sources. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { networkGraphQuery, type ThingMode } from '../../api/queries/network-graph.ts'
import { findPointOnRoute } from '../../graph/geometry.ts'
import type { Size } from '../../graph/layouts/layout.ts'
import { measureWords } from '../../graph/measure-words.ts'
import type { Graph } from '../../graph/model.ts'
import { toPoint } from '../../graph/moved.ts'
import { keepInhabited } from '../../graph/scene.ts'
import { drawThings, layThings, nameKind, nameThings, type ThingGraph, wordLink } from '../../graph/things.ts'
import type { CanvasView } from '../../state/canvas-view.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import type { Theme } from '../../ui/tokens.ts'
import { useSize } from '../../ui/use-size.ts'
import { FilteredOut } from '../views/filtered-out.tsx'
import type { Hand } from './actions.ts'
import { askThings } from './ask-things.ts'
import { FormerHint } from './former-hint.tsx'
import mapStyles from './map.module.css'
import type { Picture } from './picture.ts'
import { PictureFrame } from './picture-frame.tsx'
import { recall, remember } from './stood.ts'
import { ThingKey } from './thing-key.tsx'
import { useGround } from './use-ground.ts'

interface ThingsViewProps {
  readonly explorer: Explorer
  readonly canvas: CanvasView
  readonly mode: ThingMode
  readonly theme: Theme
  readonly hand: Hand
}

export function ThingsView({ explorer, canvas, mode, theme, hand }: ThingsViewProps) {
  const [frame, size] = useSize<HTMLDivElement>()
  const answer = useQuery(networkGraphQuery(mode, askThings(explorer, canvas)))
  const graph = useMemo(() => withoutHidden(answer.data, canvas.hidden), [answer.data, canvas.hidden])
  const selectedId = explorer.view.select ?? undefined
  const picture = useThingPicture(explorer.known, graph, mode, canvas, selectedId, size)
  return (
    <>
      <div
        className={mapStyles.map}
        aria-busy={explorer.isStale || answer.isPlaceholderData || answer.isPending}
        data-former={answer.isPlaceholderData}
      >
        <PictureFrame
          frame={frame}
          picture={picture}
          label="Network with more than actors. Arrow keys walk along its lines, A through all that it holds, Enter opens what is in focus, M lists what can be done, Escape goes back."
          selectedId={selectedId}
          theme={theme}
          hand={toThingHand(hand, graph)}
          pinned={canvas.at}
        />
        <FormerHint isFormer={answer.isPlaceholderData} />
        {answer.isPending && <p className={mapStyles.waiting}>Reading what belongs to it …</p>}
        {answer.isError && <p className={mapStyles.waiting}>{answer.error.message}</p>}
        {answer.data?.nodes.length === 0 && explorer.filter.length > 0 && (
          <div className={mapStyles.empty}>
            <FilteredOut explorer={explorer} {...(explorer.shown.of === 0 ? { what: visitsAlone } : {})} />
          </div>
        )}
      </div>
      <ThingKey graph={graph} />
      <ul className="offscreen" aria-label="Lines drawn">
        {listSentences(graph).map(([id, sentence]) => (
          <li key={id}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

const visitsAlone = 'what these days hold without a contact'

/** A line opens what it leads to: the encounter, place or article at its second end. */
function toThingHand(hand: Hand, { links }: ThingGraph): Hand {
  const targets = new Map(links.map(({ id, to }) => [id, to]))
  const toNode = (id: string | undefined): string | undefined => targets.get(id ?? '') ?? id
  return {
    ...hand,
    choose: (id) => hand.choose(toNode(id)),
    listActions: (id, picture) => hand.listActions(toNode(id), picture),
  }
}

const nothing: ThingGraph = { nodes: [], links: [], truncated: false, omitted: null }

function withoutHidden(graph: ThingGraph = nothing, hidden: readonly string[]): ThingGraph {
  if (hidden.length === 0) return graph
  const gone = new Set(hidden)
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => !gone.has(id)),
    links: graph.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  }
}

function useThingPicture(
  known: Graph,
  graph: ThingGraph,
  mode: ThingMode,
  { at }: CanvasView,
  selectedId: string | undefined,
  size: Size | undefined,
): Picture | undefined {
  const ground = useGround(known, known, size)?.ground
  const home = useMemo(
    () =>
      ground === undefined || graph.nodes.length === 0
        ? undefined
        : layThings(ground.layout, graph, mode, recall(ground.layout, mode).positions),
    [ground, graph, mode],
  )
  const layout = useMemo(() => {
    if (home === undefined || at.size === 0) return home
    const moved = [...at].flatMap(([id, share]) =>
      home.positions.has(id) ? [[id, toPoint(share, home)] as const] : [],
    )
    return { ...home, positions: new Map([...home.positions, ...moved]) }
  }, [home, at])
  const words = useMemo(() => {
    if (ground === undefined || layout === undefined || size === undefined) return []
    const shrunk = Math.max(layout.width / size.width, layout.height / size.height)
    // What the reader moves takes its name along to a place of its own.
    const names = [...recall(ground.layout, mode).names.values()].filter(({ id }) => !at.has(id))
    return nameThings(graph, layout, shrunk, measureWords, names)
  }, [ground, graph, mode, layout, size, at])
  useEffect(() => {
    if (ground !== undefined && home !== undefined)
      remember(
        ground.layout,
        mode,
        home.positions,
        words.filter(({ id }) => !at.has(id)),
      )
  }, [ground, mode, home, words, at])
  return useMemo((): Picture | undefined => {
    if (layout === undefined) return undefined
    const sentences = new Map(listSentences(graph))
    const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
    return {
      size: layout,
      elements: drawThings(graph, layout, selectedId),
      words,
      differs: [],
      fills: [],
      bundles: [],
      islands: keepInhabited(layout.islands, [...layout.positions.values()]),
      land: layout.islands,
      litIds: new Set(selectedId === undefined ? [] : [selectedId]),
      places: layout.positions,
      lines: graph.links.flatMap(({ id, from, to }) => {
        const [start, end] = [layout.positions.get(from), layout.positions.get(to)]
        if (start === undefined || end === undefined) return []
        const middle = findPointOnRoute({ start, end, controls: [] }, 0.5)
        return [{ id, ends: [from, to], middle, text: sentences.get(id) ?? '' }]
      }),
      describe: (id) => {
        const node = nodes.get(id)
        return node === undefined ? (sentences.get(id) ?? '') : `${node.label}, ${nameKind(node)}`
      },
    }
  }, [layout, graph, words, selectedId])
}

/** Each link as a sentence: `US envoys took part in US envoys met the prime minister as party, held`. */
function listSentences({ nodes, links }: ThingGraph): readonly (readonly [id: string, sentence: string])[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  return links.map((link) => {
    const [from, to] = [labels.get(link.from) ?? link.from, labels.get(link.to) ?? link.to]
    return [link.id, `${from} – ${wordLink(link)}: ${to}`] as const
  })
}
