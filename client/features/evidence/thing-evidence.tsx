/** A report, article or source of the network: what it is joined with, each way to go on. */
import { useQuery } from '@tanstack/react-query'
import { networkGraphQuery } from '../../api/queries/network-graph.ts'
import { fillMarks } from '../../graph/encoding.ts'
import { nameKind, type ThingGraph, wordLink } from '../../graph/things.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { Close } from './close.tsx'
import styles from './evidence.module.css'

export function ThingEvidence({ id, explorer }: { readonly id: string; readonly explorer: Explorer }) {
  const { moment, select } = explorer
  const answer = useQuery(networkGraphQuery('everything', { window: moment.window, ...toStandpoint(moment) }))
  const graph = answer.data
  if (answer.isError) return <p className={styles.soft}>{answer.error.message}</p>
  if (graph === undefined) return <p className={styles.soft}>Reading the reports …</p>
  const node = graph.nodes.find((one) => one.id === id)
  if (node === undefined) return <p className={styles.soft}>Nothing of this is known in these days.</p>
  return (
    <article aria-label={`What is known of this ${nameKind(node)}`}>
      <div className={styles.kind}>
        {nameKind(node)}
        {node.standing === null ? '' : `, ${fillMarks[node.standing].word}`}
        <span className={styles.spring} />
        <Close onSelect={select} />
      </div>
      <h2 className={styles.title}>{node.label}</h2>
      <section className={styles.section}>
        <h3>Joined with</h3>
        <ul className={styles.links}>
          {listJoined(graph, id).map(({ key, words, other, label }) => (
            <li key={key}>
              <small>{words}</small>
              <button type="button" onClick={() => select(other)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}

/** What a node is joined with, in the words of the link; an arrow where the other is who does it. */
function listJoined({ nodes, links }: ThingGraph, id: string) {
  const labels = new Map(nodes.map((node) => [node.id, node.label]))
  return links.flatMap((link) => {
    if (link.from !== id && link.to !== id) return []
    const other = link.from === id ? link.to : link.from
    const label = labels.get(other) ?? other
    const words = link.from === id ? wordLink(link) : `← ${wordLink(link)}`
    return [{ key: `${link.id} ${other}`, words, other, label }]
  })
}
