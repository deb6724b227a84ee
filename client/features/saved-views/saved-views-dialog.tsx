/** The views that a reader kept: named, opened, renamed, deleted and brought back, taken to a file and from one. */
import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import type { Explorer } from '../../state/use-explorer.ts'
import { formatView, parseView } from '../../state/view.ts'
import controls from '../../ui/controls.module.css'
import { saveFile } from '../../ui/save-file.ts'
import { findView } from '../views/registry.ts'
import { addViews, keepView, putViews, useSavedViews } from './keep.ts'
import { SavedViewRow } from './saved-view-row.tsx'
import styles from './saved-views.module.css'
import { formatViewsFile, limits, parseViewsFile, type SavedView, ViewsFileRefused } from './views-file.ts'

interface SavedViewsDialogProps {
  readonly explorer: Explorer
  readonly onClose: () => void
}

/** Open as long as it is mounted. */
export function SavedViewsDialog({ explorer, onClose }: SavedViewsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const views = useSavedViews()
  const [deleted, setDeleted] = useState<{ readonly view: SavedView; readonly place: number }>()
  const [word, setWord] = useState<{ readonly text: string; readonly isError: boolean }>()
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const attempt = (act: () => string | undefined): void => {
    try {
      const text = act()
      setWord(text === undefined ? undefined : { text, isError: false })
    } catch (error) {
      if (!(error instanceof ViewsFileRefused)) throw error
      setWord({ text: error.message, isError: true })
    }
  }
  const open = (view: SavedView): void => {
    dialog.current?.close()
    explorer.setView(parseView(view.address), { isStep: true })
  }
  const remove = (place: number): void => {
    const view = views[place]
    if (view === undefined) return
    attempt(() => void putViews(views.filter((_, other) => other !== place)))
    setDeleted({ view, place })
  }
  const bringBack = (): void => {
    if (deleted === undefined) return
    attempt(() => void putViews(views.toSpliced(deleted.place, 0, deleted.view)))
    setDeleted(undefined)
  }
  return (
    <dialog ref={dialog} className={controls.dialog} aria-labelledby="saved-views-title" onClose={onClose}>
      <div className={controls.dialogHead}>
        <h2 id="saved-views-title">Saved views</h2>
        <button type="button" className={`${controls.button} ${controls.text}`} onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <KeepForm explorer={explorer} onKeep={(view) => attempt(() => keep(view))} />
      {views.length === 0 ? (
        <p className={styles.quiet}>
          Nothing kept yet. A saved view is its address: window, clocks, lens, filter, selection and every place come
          back as you left them. It stays in this browser.
        </p>
      ) : (
        <ul className={styles.list} aria-label="Saved views">
          {views.map((view, place) => (
            <SavedViewRow
              key={`${view.saved} ${view.name}`}
              view={view}
              onOpen={() => open(view)}
              onRename={(name) => attempt(() => void putViews(views.with(place, { ...view, name })))}
              onDelete={() => remove(place)}
            />
          ))}
        </ul>
      )}
      <p className={styles.deleted} role="status">
        {deleted !== undefined && (
          <>
            Deleted “{deleted.view.name}”.{' '}
            <button type="button" className={`${controls.button} ${controls.text}`} onClick={bringBack}>
              Undo
            </button>
          </>
        )}
      </p>
      <Files views={views} onRead={(text) => attempt(() => writeAdded(addViews(parseViewsFile(text))))} />
      {word !== undefined && (
        <p role={word.isError ? 'alert' : 'status'} className={word.isError ? styles.error : styles.quiet}>
          {word.text}
        </p>
      )}
    </dialog>
  )
}

function keep(view: SavedView): string {
  keepView(view)
  return `Kept “${view.name}”.`
}

function writeAdded(count: number): string {
  return count === 0 ? 'Nothing new in the file: these views are kept already.' : `${count} added from the file.`
}

interface KeepFormProps {
  readonly explorer: Explorer
  readonly onKeep: (view: SavedView) => void
}

/** Names the present view after what it shows, until the reader has a better name. */
function KeepForm({ explorer, onKeep }: KeepFormProps) {
  const { view, windowText, lensText } = explorer
  const [name, setName] = useState([findView(view.view).label, windowText, lensText].filter(Boolean).join(', '))
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    const saved = new Date().toISOString()
    if (name.trim() !== '') onKeep({ name: name.trim().slice(0, limits.name), address: formatView(view), saved })
  }
  return (
    <form className={styles.keep} onSubmit={keep}>
      <label>
        <span className="offscreen">Name of this view</span>
        <input
          value={name}
          maxLength={limits.name}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className={`${controls.button} ${controls.solid}`} disabled={name.trim() === ''}>
        Keep this view
      </button>
    </form>
  )
}

interface FilesProps {
  readonly views: readonly SavedView[]
  readonly onRead: (text: string) => void
}

function Files({ views, onRead }: FilesProps) {
  const field = useRef<HTMLInputElement>(null)
  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const text = await currentTarget.files?.[0]?.text()
    currentTarget.value = ''
    if (text !== undefined) onRead(text)
  }
  const save = (): void =>
    saveFile(new Blob([formatViewsFile(views)], { type: 'application/json' }), 'backchannel-views.json')
  return (
    <footer className={styles.files}>
      <button type="button" className={controls.button} disabled={views.length === 0} onClick={save}>
        Save as a file
      </button>
      <button type="button" className={controls.button} onClick={() => field.current?.click()}>
        Add from a file …
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label="A file of saved views"
        hidden
        onChange={(event) => void read(event)}
      />
    </footer>
  )
}
