/** What the filter can ask of the window, and what each of its wishes leaves out. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { networkReportsQuery } from '../../api/queries.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { countWithout, type FacetValue, listFacetValues, nameContactWords } from '../../state/contact-words.ts'
import { type Facet, needsReports } from '../../state/filter.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'

interface FacetValues {
  readonly values: ReadonlyMap<Facet, readonly FacetValue[]>
  /** For each facet that is asked for, how many lines would be shown if it were not. */
  readonly without: ReadonlyMap<Facet, number>
  readonly isAsking: boolean
}

/** The values of each facet in the window. Tracks and sources come with the reports, which are asked for when they are needed. */
export function useFacetValues({ whole, known, filter, moment }: Explorer, isOpen: boolean): FacetValues {
  const isNeeded = isOpen || needsReports(filter)
  const asked = { window: moment.window, ...toStandpoint(moment) }
  const { data: reports, isPending } = useQuery({ ...networkReportsQuery(asked), enabled: isNeeded })
  const isShown = isOpen || filter.length > 0
  const told = useMemo(() => {
    if (!isShown) return { values: new Map(), without: new Map() }
    const names = new Map([...known.nodes, ...whole.nodes].map(({ actor }) => [actor.id, actor.name]))
    const nameOf = (id: string): string => names.get(id) ?? id
    const words = selectDrawnContacts(whole.contacts).map((contact) => nameContactWords(contact, reports, nameOf))
    return { values: listFacetValues(words, filter), without: countWithout(words, filter) }
  }, [isShown, whole, known, filter, reports])
  return { ...told, isAsking: isNeeded && isPending }
}
