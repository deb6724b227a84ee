/** Readies the page for printing once it rests: a browser does not wait for anything before it prints. */
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Explorer } from '../../state/use-explorer.ts'

const restMs = 3_000

export function usePrint(explorer: Explorer, queries: QueryClient): void {
  const latest = useRef(explorer)
  const stop = useRef<() => void>(undefined)
  useEffect(() => {
    latest.current = explorer
  })
  const { moment, view } = explorer
  const asked = JSON.stringify([moment.window, moment.knownAt, moment.lens, view.view])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question as text stands for its parts
  useEffect(() => {
    const timer = setTimeout(() => void ready(() => latest.current, queries, stop), restMs)
    return () => clearTimeout(timer)
  }, [asked, queries])
  useEffect(() => () => stop.current?.(), [])
}

/** Follows the browser's printing from the first time on, and asks for what the present view would print. */
async function ready(
  getExplorer: () => Explorer,
  queries: QueryClient,
  stop: { current: (() => void) | undefined },
): Promise<void> {
  const { followPrinting, prepareToPrint } = await import('./print.tsx')
  stop.current ??= followPrinting(getExplorer, queries)
  // Of a large collection they are asked for when they are wanted.
  if (!getExplorer().isLarge) await prepareToPrint(getExplorer(), queries)
}
