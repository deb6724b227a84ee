/** The entries in their groups, with what matched marked. */
import { useEffect, useRef } from 'react'
import { NodeSample } from '../../ui/node-sample.tsx'
import { type Entry, splitMatches } from './entries.ts'
import styles from './palette.module.css'

interface EntryListProps {
  readonly id: string
  readonly entries: readonly Entry[]
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onRun: (entry: Entry) => void
}

export function EntryList({ id, entries, active, onActive, onRun }: EntryListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  const groups = [...new Set(entries.map(({ group }) => group))]
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label="Found" className={styles.list}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox is no fieldset
        <div key={group} role="group" aria-label={group}>
          <p aria-hidden="true">{group}</p>
          {entries.map((entry, index) =>
            entry.group === group ? (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field of the combobox takes the keys
              <div
                key={entry.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                aria-disabled={entry.run === undefined}
                className={styles.entry}
                onPointerMove={() => index !== active && onActive(index)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onRun(entry)}
              >
                <EntryWords entry={entry} />
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  )
}

function EntryWords({ entry }: { readonly entry: Entry }) {
  const { actor, note, keys } = entry
  return (
    <>
      {actor !== undefined && <NodeSample kind={actor.kind} isDashed={!actor.isNamed && actor.kind !== 'OFFICE'} />}
      <span className={styles.words}>
        {splitMatches(entry).map((piece, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and are made anew with each text
          piece.isMatch ? <mark key={at}>{piece.text}</mark> : piece.text,
        )}
        {note !== '' && <small>{note}</small>}
      </span>
      {keys !== undefined && <kbd>{keys}</kbd>}
    </>
  )
}
