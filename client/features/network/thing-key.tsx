/** The key of a picture with more than actors: the shape of each kind, and how many are drawn. */
import { isHeld } from '../../../server/domain/standings.ts'
import { nodeMarks, thingMarks } from '../../graph/encoding.ts'
import { readActor, type ThingGraph } from '../../graph/things.ts'
import { NodeSample, ThingSample } from '../../ui/node-sample.tsx'
import styles from './key.module.css'

export function ThingKey({ graph }: { readonly graph: ThingGraph }) {
  const actorKinds = [...new Set(graph.nodes.flatMap((node) => readActor(node).actorKind ?? []))]
  const things = (['VENUE', 'ENCOUNTER', 'REPORT', 'ARTICLE', 'SOURCE'] as const).flatMap((kind) => {
    const count = graph.nodes.filter((node) => node.kind === kind).length
    return count === 0 ? [] : [{ kind, count }]
  })
  const has = (test: (link: ThingGraph['links'][number]) => boolean): boolean => graph.links.some(test)
  return (
    <div className={styles.key}>
      <ul className={styles.row} aria-label="Key to the nodes">
        {things.map(({ kind, count }) => (
          <li key={kind}>
            <ThingSample kind={kind} /> {thingMarks[kind].label} <b>{count}</b>
          </li>
        ))}
        {actorKinds.map((kind) => (
          <li key={kind}>
            <NodeSample kind={kind} isDashed={kind === 'UNNAMED'} /> {nodeMarks[kind].label}
          </li>
        ))}
      </ul>
      <ul className={styles.row} aria-label="Key to the lines">
        {things.some(({ kind }) => kind === 'ENCOUNTER') && (
          <li>
            <ThingSample kind="ENCOUNTER" isHeld /> reported as held; outline: planned, unconfirmed, denied
          </li>
        )}
        {has(({ standing }) => isHeld(standing)) && (
          <li>
            <svg width={31} height={8} aria-hidden="true">
              <path d="M0 4h31" stroke="var(--ink-2)" strokeWidth={1.8} />
            </svg>
            was there
          </li>
        )}
        {has(({ standing }) => standing === 'UNCONFIRMED' || standing === 'LAPSED' || standing === 'PLANNED') && (
          <li>
            <svg width={31} height={8} aria-hidden="true">
              <path d="M0 2.5h31M0 5.5h31" stroke="var(--rule-strong)" />
            </svg>
            planned, lapsed or unconfirmed
          </li>
        )}
        {has(({ standing, isPresent }) => standing === 'DENIED' || isPresent === false) && (
          <li>
            <svg width={31} height={8} aria-hidden="true">
              <path
                d="M2 4h28"
                stroke="var(--denied)"
                strokeWidth={2.4}
                strokeDasharray="0.1 5.5"
                strokeLinecap="round"
              />
            </svg>
            denied
          </li>
        )}
      </ul>
    </div>
  )
}
