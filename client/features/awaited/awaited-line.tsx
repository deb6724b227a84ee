/** A line on what takes long: what the page waits for, what it still shows meanwhile, and a way to stop or to ask again. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Explorer, ToldMoment } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { useKeys } from '../../ui/use-keys.ts'
import styles from './awaited.module.css'
import { type Awaited, askAgain, readAwaited, stopAsking } from './awaited.ts'

/** What is answered sooner is not said to be awaited. */
const patienceMs = 500

const words: Readonly<Record<Exclude<Awaited, 'NOTHING'>, string>> = {
  ANSWER: 'Reading what was asked for …',
  SERVER_AWAY: 'The server cannot be reached. Asking again …',
  DATABASE_AWAY: 'The database is not answering. Asking again …',
  STOPPED: 'Stopped.',
  SERVER_LOST: 'The server cannot be reached.',
  DATABASE_LOST: 'The database is not answering.',
}

export function AwaitedLine({ explorer }: { readonly explorer: Explorer | undefined }) {
  const queries = useQueryClient()
  const awaited = useAwaited(queries)
  useKeys(isAsking(awaited) ? { Escape: () => stopAsking(queries) } : {})
  const failure = awaited === 'NOTHING' ? explorer?.failure?.message : undefined
  const said = awaited === 'NOTHING' ? failure : words[awaited]
  const former = explorer?.former
  if (said === undefined) return null
  return (
    <div className={styles.line} data-awaited={awaited}>
      <p role="status">
        {said}
        {former !== undefined && <> Still showing {writeMoment(former)}.</>}
      </p>
      {awaited === 'NOTHING' ? null : isAsking(awaited) ? (
        <button
          type="button"
          className={`${controls.button} ${controls.text}`}
          aria-keyshortcuts="Escape"
          title="Stop waiting (Esc)"
          onClick={() => stopAsking(queries)}
        >
          Stop
        </button>
      ) : (
        <button type="button" className={`${controls.button} ${controls.text}`} onClick={() => askAgain(queries)}>
          Ask again
        </button>
      )}
    </div>
  )
}

const isAsking = (awaited: Awaited): boolean => awaited === 'ANSWER' || awaited.endsWith('_AWAY')

/** `30 June 2026, as known now, on the record only` */
function writeMoment({ windowText, knownText, lensText }: ToldMoment): string {
  return [windowText, `as known ${knownText}`, ...(lensText === '' ? [] : [lensText])].join(', ')
}

/** What is awaited, once something has been for so long that it is worth a word. */
function useAwaited(queries: QueryClient): Awaited {
  const subscribe = useCallback((notify: () => void) => queries.getQueryCache().subscribe(notify), [queries])
  const awaited = useSyncExternalStore(subscribe, () => readAwaited(queries))
  const [isLong, setIsLong] = useState(false)
  const isNothing = awaited === 'NOTHING'
  useEffect(() => {
    if (isNothing) return
    const timer = setTimeout(() => setIsLong(true), patienceMs)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isNothing])
  return isLong ? awaited : 'NOTHING'
}
