/** How each encounter was at the moment that the page shows, within the window and beyond it, as the chart tells it. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { networkQuery } from '../../api/queries.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { type CellKind, findKinds } from './marks.ts'

/**
 * By the contacts of all time that are known and believed then, as far as the filter shows them. Until a step has been answered, by
 * what is known now. `ANY` where not all contacts can be had.
 */
export function useKinds(explorer: Explorer): (encounterId: string) => CellKind {
  const { moment, known, passes, isLarge, isStale } = explorer
  const { data, isError } = useQuery({ ...networkQuery(toStandpoint(moment)), enabled: !isLarge && !isStale })
  return useMemo(() => {
    if (isLarge || isError || data?.truncated === true) return () => 'ANY'
    return findKinds(selectDrawnContacts((data ?? known).contacts).filter(passes))
  }, [isLarge, isError, data, known, passes])
}
