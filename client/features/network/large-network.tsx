/** A network of more contacts than can be told one by one: every one drawn from the columns, details on request. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { contactIdAt } from '../../../server/domain/contact-columns/index.ts'
import type { Tapped } from '../../graph/large/frame.ts'
import type { LargeFrame, LargePicture } from '../../graph/large/picture.ts'
import { readPlainFilter, writePlainLook } from '../../state/large.ts'
import { tellLargeFrame, useLargeFrame } from '../../state/large-frame.ts'
import type { ViewProps } from '../views/registry.ts'
import { LargeKey } from './large-key.tsx'
import { type LargeLine, LargeLineList, listContactsOfLine } from './large-line-list.tsx'
import { LargeTools } from './large-tools.tsx'
import { countLarge, writeLargeHeadline } from './large-words.ts'
import styles from './map.module.css'
import { useLargePicture } from './use-large-picture.ts'
import { useLargeWalk } from './use-large-walk.ts'

export function LargeNetwork({ explorer, theme }: ViewProps) {
  const container = useRef<HTMLDivElement>(null)
  const current = useRef<LargePicture>(undefined)
  const [line, setLine] = useState<LargeLine>()
  const frame = useLargeFrame()
  const { select, moment, view, setView } = explorer
  const choose = useCallback(
    (tapped: Tapped): void => {
      const picture = current.current
      if (picture === undefined || tapped === undefined) {
        setLine(undefined)
        select(undefined)
      } else if ('actor' in tapped) {
        setLine(undefined)
        select(picture.network.columns.actors[tapped.actor]?.id)
      } else {
        const opened = listContactsOfLine(picture, tapped.line)
        setLine(opened.contacts.length > 1 ? opened : undefined)
        select(opened.contacts[0]?.id)
      }
    },
    [select],
  )
  const isFiltered = explorer.filter.length > 0
  const keepLook = useCallback((): void => {
    const look = current.current?.look()
    if (look !== undefined) setView({ look: writePlainLook(look) })
  }, [setView])
  const listeners = useMemo(
    () => ({ onTap: choose, onLook: keepLook, onFrame: (shown: LargeFrame) => tell(shown, isFiltered) }),
    [choose, keepLook, isFiltered],
  )
  const { picture, laid, isCurrent, failure } = useLargePicture(
    container,
    moment,
    readPlainFilter(view.show),
    view,
    theme,
    listeners,
  )
  // A window of its own is how the picture is laid out; once another is shown, the address must say which it was.
  useEffect(() => {
    if (picture === undefined || view.laid !== null || moment.window === laid) return
    setView({ laid, look: view.look ?? writePlainLook(picture.look()) }, { isDefault: true })
  }, [picture, view.laid, view.look, laid, moment.window, setView])
  const fit = (): void => {
    picture?.fit()
    if (view.laid === null) setView({ look: null })
    else keepLook()
  }
  const walk = useLargeWalk(picture, select)
  useEffect(() => {
    current.current = picture
    picture?.select(findSelected(picture, view.select))
  }, [picture, view.select])
  useEffect(() => {
    if (failure !== undefined) tell({ contacts: [], lines: 0, actors: 0 }, false)
  }, [failure])
  useEffect(() => () => tellLargeFrame(undefined), [])
  return (
    <>
      <div className={styles.map} aria-busy={!isCurrent || frame === undefined} data-large={isCurrent}>
        <div
          className={styles.layer}
          style={{ pointerEvents: 'auto' }}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is one tab stop, walked by arrow keys
          tabIndex={0}
          role="application"
          aria-roledescription="network"
          aria-label="Network of contacts, drawn plainly. Arrow keys walk from actor to actor, Enter opens the evidence, Escape goes back."
          onKeyDown={walk.onKeyDown}
          data-testid="network"
        >
          <div ref={container} className={styles.canvas} style={{ visibility: isCurrent ? 'visible' : 'hidden' }} />
          <p className="offscreen" aria-live="polite">
            {walk.words}
          </p>
        </div>
        {!isCurrent && <p className={styles.waiting}>{failure === undefined ? 'Drawing …' : failure.message}</p>}
        {line !== undefined && <LargeLineList line={line} selectedId={view.select} onSelect={select} />}
        <LargeTools explorer={explorer} picture={picture} frame={frame} onFit={fit} />
      </div>
      <LargeKey counts={frame?.contacts} />
    </>
  )
}

function tell(frame: LargeFrame, isFiltered: boolean): void {
  const { contacts } = frame
  tellLargeFrame({
    ...frame,
    headline: writeLargeHeadline(contacts, isFiltered),
    tally: countLarge(contacts, isFiltered),
  })
}

/** The actor or line that a selection is drawn as. */
function findSelected({ network, visible }: LargePicture, id: string | null): Tapped {
  if (id === null) return undefined
  const { columns, lines } = network
  const actor = columns.actors.findIndex((candidate) => candidate.id === id)
  if (actor >= 0) return { actor }
  const row = visible().find((candidate) => contactIdAt(columns, candidate) === id)
  const line = row === undefined ? undefined : lines.ofRow[lines.start[row] ?? 0]
  return line === undefined ? undefined : { line }
}
