/** A saved view: Enter opens it, F2 renames it, Delete deletes it; buttons do the same. */
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { formatLongDay, toDay } from '../../state/days.ts'
import { parseView } from '../../state/view.ts'
import controls from '../../ui/controls.module.css'
import { findView } from '../views/registry.ts'
import styles from './saved-views.module.css'
import { limits, type SavedView } from './views-file.ts'

interface SavedViewRowProps {
  readonly view: SavedView
  readonly onOpen: () => void
  readonly onRename: (name: string) => void
  readonly onDelete: () => void
}

export function SavedViewRow({ view, onOpen, onRename, onDelete }: SavedViewRowProps) {
  const [isRenamed, setIsRenamed] = useState(false)
  const rename = (name: string): void => {
    setIsRenamed(false)
    if (name.trim() !== '' && name.trim() !== view.name) onRename(name.trim())
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setIsRenamed(true)
    else if (event.key === 'Delete') onDelete()
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <li className={styles.row}>
      {isRenamed ? (
        <NameField name={view.name} onName={rename} onCancel={() => setIsRenamed(false)} />
      ) : (
        <a href={view.address || './'} onClick={click} onKeyDown={press}>
          {view.name}
          <small>{describe(view)}</small>
        </a>
      )}
      <button
        type="button"
        className={`${controls.button} ${controls.text}`}
        aria-label={`Rename ${view.name}`}
        onClick={() => setIsRenamed(!isRenamed)}
      >
        Rename
      </button>
      <button
        type="button"
        className={`${controls.button} ${controls.text}`}
        aria-label={`Delete ${view.name}`}
        onClick={onDelete}
      >
        Delete
      </button>
    </li>
  )
}

interface NameFieldProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

function NameField({ name, onName, onCancel }: NameFieldProps) {
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') onName(event.currentTarget.value)
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      className={styles.name}
      aria-label="New name"
      defaultValue={name}
      maxLength={limits.name}
      // biome-ignore lint/a11y/noAutofocus: the field stands in place of what was in focus, and takes the focus over
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={press}
      onBlur={(event) => onName(event.currentTarget.value)}
    />
  )
}

/** `Storyline, 2026-06-19/2026-07-03, kept 5 July 2026`. */
function describe({ address, saved }: SavedView): string {
  const view = parseView(address)
  const parts = [
    findView(view.view).label,
    view.window ?? 'all days',
    ...(view.known === null ? [] : ['as known then']),
  ]
  return `${parts.join(', ')}; kept ${formatLongDay(toDay(saved), true)}`
}
