/** One field for everything: finds actors, encounters, places, articles and what was said, and runs commands. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { searchQuery } from '../../api/queries/search.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { findCommands, type PageCommands } from './commands.ts'
import type { Entry } from './entries.ts'
import { EntryList } from './entry-list.tsx'
import { toEntries } from './hits.ts'
import styles from './palette.module.css'

interface PaletteProps {
  readonly explorer: Explorer
  readonly page: Omit<PageCommands, 'onPicture'> & { readonly queries: QueryClient }
  /** What was typed before it was there; a line break for Enter. */
  readonly typedAhead: RefObject<string>
  readonly onClose: () => void
}

const restMs = 140
/** Entries that Page Up and Page Down pass. */
const pageStep = 6
/** Commands listed under what was found. */
const commandLimit = 4

/** Open as long as it is mounted. */
export function Palette({ explorer, page: given, typedAhead, onClose }: PaletteProps) {
  const page = { ...given, onPicture: makePictures(explorer, given.queries) }
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  /** Whether Enter was pressed before the answer to what was typed had come. */
  const [isAwaited, setIsAwaited] = useState(false)
  const [chosen, setChosen] = useState(0)
  const { entries, isSettled } = useEntries(explorer, page, text)
  const id = useId()
  const active = Math.min(chosen, Math.max(0, entries.length - 1))
  // Not before it is there: what React renders it may show only a while later, and letters go on coming.
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
    setText(typedAhead.current.replace('\n', ''))
    setIsAwaited(typedAhead.current.endsWith('\n'))
  }, [typedAhead])
  const run = (entry: Entry | undefined): void => {
    if (entry?.run === undefined) return
    dialog.current?.close()
    entry.run()
  }
  useEffect(() => {
    if (!isAwaited || !isSettled) return
    setIsAwaited(false)
    run(entries[active])
  })
  const press = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageStep, PageUp: -pageStep }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setChosen(moveBy(active, step, entries.length))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (isSettled) run(entries[active])
      else setIsAwaited(true)
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'k') event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog ref={dialog} className={styles.palette} aria-label="Find or do" onClose={onClose} onClick={closeOnBackdrop}>
      <div className={styles.head}>
        <input
          type="text"
          role="combobox"
          aria-label="Find an actor, a place, an encounter or an article, or run a command"
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? `${id}-${active}` : undefined}
          placeholder="A name, a place, what was said, or what to do"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
            setIsAwaited(false)
          }}
          onKeyDown={press}
        />
        <button type="button" className={controls.button} onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <EntryList id={id} entries={entries} active={active} onActive={setChosen} onRun={run} />
      {entries.length === 0 && (
        <p className={styles.none}>
          {isSettled ? 'Nothing known by now has these words, and no command.' : 'Looking …'}
        </p>
      )}
      <p className="offscreen" role="status">
        {isSettled && text.trim() !== '' ? `${entries.length} found` : ''}
      </p>
      <footer className={styles.foot} aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> choose <kbd>Enter</kbd> open or do <kbd>Esc</kbd> back
      </footer>
    </dialog>
  )
}

function makePictures(explorer: Explorer, queries: QueryClient): PageCommands['onPicture'] {
  return (format) =>
    void import('../paper/save-picture.ts').then(({ savePicture }) => savePicture(explorer, queries, format))
}

/** What is found as known at the page's standpoint, best first, then commands; commands alone where nothing is asked. */
function useEntries(
  explorer: Explorer,
  page: PageCommands,
  text: string,
): { readonly entries: readonly Entry[]; readonly isSettled: boolean } {
  const question = text.trim()
  const asked = useRested(question)
  const answer = useQuery(searchQuery(asked, toStandpoint(explorer.moment)))
  const isSettled = question === '' || (asked === question && !answer.isFetching)
  const commands = findCommands(explorer, page, question)
  if (question === '') return { entries: commands, isSettled }
  const found = asked === '' ? [] : toEntries(answer.data ?? [], explorer)
  const isCommand = commands.some(({ matches }) => matches.some(({ start }) => start === 0))
  const few = commands.slice(0, commandLimit)
  return { entries: isCommand ? [...few, ...found] : [...found, ...few], isSettled }
}

/** The value once it has rested, so that typing asks once. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

/** One step goes round; a longer one stops at the ends. */
function moveBy(at: number, step: number, count: number): number {
  if (count === 0) return 0
  if (Math.abs(step) === 1) return (at + step + count) % count
  return Math.max(0, Math.min(count - 1, at + step))
}

function closeOnBackdrop(event: React.MouseEvent<HTMLDialogElement>): void {
  if (event.target === event.currentTarget) event.currentTarget.close()
}
