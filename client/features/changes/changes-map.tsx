/** What changed, drawn on the map that everything is drawn on: each changed line in words and colour, the rest recedes. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { networkQuery } from '../../api/queries.ts'
import { fillMarks } from '../../graph/encoding.ts'
import { type Graph, joinGraphs } from '../../graph/model.ts'
import { readCanvas } from '../../state/canvas-view.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import type { Theme } from '../../ui/tokens.ts'
import { NetworkMap } from '../network/network-map.tsx'
import styles from './changes.module.css'
import type { Change } from './changes.ts'

interface ChangesMapProps {
  readonly explorer: Explorer
  readonly changes: readonly Change[]
  readonly since: string
  readonly isStale: boolean
  readonly theme: Theme
}

const signs = { came: '+', turned: '⇄', went: '−' } as const
const words = { came: 'came in', turned: 'turned', went: 'went' } as const

export function ChangesMap({ explorer, changes, since, isStale, theme }: ChangesMapProps) {
  const { known, drawn, moment, view, years } = explorer
  const before = useQuery(networkQuery({ window: moment.window, ...toStandpoint(moment), knownAt: since }))
  const graph = useMemo(() => joinGraphs(drawn, listGone(changes, before.data)), [drawn, changes, before.data])
  const marks = useMemo(() => new Map(changes.map(({ contact, what }) => [contact.id, what])), [changes])
  const sayings = useMemo(() => new Map(changes.map((change) => [change.contact.id, writeSaying(change)])), [changes])
  const at = useMemo(() => readCanvas(view).at, [view])
  return (
    <div className={styles.map} aria-busy={isStale || before.isPending}>
      <NetworkMap
        question={{
          settled: known,
          known,
          graph,
          years,
          selectedId: view.select ?? undefined,
          at,
          open: undefined,
          changes: marks,
          sayings,
        }}
        theme={theme}
        hand={{ choose: explorer.select }}
      />
    </div>
  )
}

/** What the marks on the lines say, and how many there are. */
export function ChangesKey({ changes }: Pick<ChangesMapProps, 'changes'>) {
  return (
    <ul className={styles.marks} aria-label="Key to the changes">
      {(['came', 'turned', 'went'] as const).map((what) => (
        <li key={what} data-what={what}>
          <b>{signs[what]}</b> {words[what]} <b>{changes.filter((change) => change.what === what).length}</b>
        </li>
      ))}
      <li>faint: unchanged</li>
    </ul>
  )
}

/** The contacts that went, with the actors that they were between. */
function listGone(changes: readonly Change[], before: Graph | undefined): Graph {
  const gone = changes.filter(({ what }) => what === 'went').map(({ contact }) => contact)
  const nodes = before?.nodes ?? []
  const ids = new Set(
    gone.flatMap(({ from, to, through }) => [from.id, to.id, ...through.map((one) => one.mediator.id)]),
  )
  const has = new Set(nodes.map(({ actor }) => actor.id))
  return {
    nodes: nodes.filter(({ actor }) => ids.has(actor.id)),
    contacts: gone.filter(({ from, to }) => has.has(from.id) && has.has(to.id)),
    affiliations: [],
  }
}

/** `+ came in, held`, `⇄ unconfirmed, then held`, `− went`. */
function writeSaying({ what, before, contact }: Change): string {
  const now = fillMarks[contact.standing].word
  if (what === 'went') return `${signs.went} went (was ${now})`
  if (what === 'came' || before === undefined) return `${signs.came} came in, ${now}`
  return before.standing === contact.standing
    ? `${signs.turned} turned, ${now}`
    : `${signs.turned} ${fillMarks[before.standing].word}, then ${now}`
}
