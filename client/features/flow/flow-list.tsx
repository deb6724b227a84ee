/** Names of sides and mediators, and each band as a button with its words: the list that the drawing is of. */
import styles from './flow.module.css'
import { chooseNext } from './flow-drawing.tsx'
import type { FlowPicture, Ribbon } from './layout.ts'
import { listWordings, writeCount, writeFlow } from './words.ts'
import { chooseWords } from './zones.ts'

interface FlowListProps {
  readonly picture: FlowPicture
  readonly selectedId: string | undefined
  readonly nameOf: (id: string) => string
  readonly onSelect: (contactId: string) => void
}

export function FlowList({ picture, selectedId, nameOf, onSelect }: FlowListProps) {
  return (
    <>
      {picture.nodes.map(({ key, id, column, encounters, isPartial, label }) => (
        <p key={key} className={styles.name} data-column={column} style={label}>
          <b>{nameOf(id)}</b>
          <small>{writeCount(encounters, isPartial)}</small>
        </p>
      ))}
      <ul className={styles.list} aria-label="What ran through mediators">
        {picture.ribbons.map(({ flow, label, thickness }) => (
          <li key={flow.id}>
            <button
              type="button"
              style={placeButton(label)}
              title={writeFlow(flow, nameOf)}
              aria-pressed={flow.contacts.some(({ id }) => id === selectedId)}
              onClick={() => {
                const next = chooseNext(flow, selectedId)
                if (next !== undefined) onSelect(next)
              }}
            >
              <span className="offscreen">{writeFlow(flow, nameOf)}</span>
              <span aria-hidden="true">{chooseWords(listWordings(flow), label.width, thickness)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As high as the band, and never too low to be hit. */
function placeButton({ top, height, ...sides }: Ribbon['label']) {
  const enough = Math.max(height, 24)
  return { ...sides, top: top - (enough - height) / 2, height: enough }
}
