/** Contact columns as the page needs them. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { chunksQuery, columnsQuery } from '../api/queries.ts'
import type { LensVariable } from '../state/lens.ts'
import type { DayWindow } from '../state/window.ts'
import { listNeededUrls } from './column-files.ts'
import type { NetworkColumns } from './network-columns.ts'

/**
 * Every contact under a lens; above a million versions, the years that the days touch, and until these are there those that
 * were. Undefined until there are any. `isAside`: nothing that is shown waits for them.
 */
export function useColumns(
  lens: LensVariable | undefined,
  days: DayWindow | undefined,
  isEnabled: boolean,
  isAside = false,
): { readonly network: NetworkColumns | undefined; readonly failure: Error | undefined } {
  const meta = { isAside }
  const chunks = useQuery({ ...chunksQuery(lens), enabled: isEnabled, meta })
  const urls = chunks.data === undefined ? [] : listNeededUrls(chunks.data, days)
  const files = useQuery({ ...columnsQuery(urls), enabled: urls.length > 0, meta })
  const lensKey = JSON.stringify(lens)
  const last = useRef<{ readonly lensKey: string | undefined; readonly network: NetworkColumns }>(undefined)
  useEffect(() => {
    if (files.data !== undefined) last.current = { lensKey, network: files.data }
  }, [files.data, lensKey])
  const kept = last.current?.lensKey === lensKey ? last.current?.network : undefined
  return { network: files.data ?? kept, failure: chunks.error ?? files.error ?? undefined }
}
