/** The filter of the view, applied once for all that the page shows: contacts, chart and axis. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Moment, networkQuery, networkReportsQuery } from '../api/queries.ts'
import type { Axis, Histogram } from '../features/timeline/axis.ts'
import { selectDrawnContacts } from '../graph/drawn-contacts.ts'
import type { Contact, Network } from '../graph/model.ts'
import { type Filter, needsReports, parseFilter } from './filter.ts'
import { countShown, filterAxis, filterHistogram, filterNetwork, makeContactTest, type Shown } from './filtered.ts'

export interface Filtered {
  readonly filter: Filter
  readonly drawn: Network
  readonly histogram: Histogram
  readonly axis: Axis
  /** Whether the chart takes the filter too; it does not where all time holds more contacts than were asked for. */
  readonly isChartFiltered: boolean
  readonly shown: Shown
  readonly passes: (contact: Contact) => boolean
  /** Whether reports that the filter asks for are still to come: until then it is as if it did not ask for them. */
  readonly isWaiting: boolean
  readonly failure: Error | undefined
}

/** What is to be filtered; undefined until all of it is there. */
export interface Whole {
  readonly drawn: Network
  readonly histogram: Histogram
  readonly axis: Axis
}

export function useFiltered(show: string | null, whole: Whole | undefined, moment: Moment): Filtered | undefined {
  const filter = useMemo(() => parseFilter(show), [show])
  const isOn = whole !== undefined && filter.length > 0
  const hasReports = isOn && needsReports(filter)
  const { window: _, ...standpoint } = moment
  // While a step is answered, the contacts of the step before say what passes: the chart would else be unfiltered meanwhile.
  const { data: ever } = useQuery({ ...networkQuery(standpoint), enabled: isOn, placeholderData: keepPreviousData })
  const { data: reports, error } = useQuery({ ...networkReportsQuery(moment), enabled: hasReports })
  const { data: everReports } = useQuery({ ...networkReportsQuery(standpoint), enabled: hasReports })
  const isWaiting = hasReports && (reports === undefined || everReports === undefined)
  const { drawn, histogram, axis } = whole ?? {}
  return useMemo(() => {
    if (drawn === undefined || histogram === undefined || axis === undefined) return undefined
    const asked = isWaiting ? filter.filter((word) => !needsReports([word])) : filter
    // What the window does not hold (on the watch board, among what changed) is told by what is known of all time.
    const told = new Map([...(everReports ?? []), ...(reports ?? [])])
    const passes = makeContactTest(asked, told)
    const contacts = selectDrawnContacts(ever?.contacts ?? []).filter(passes)
    const isChartFiltered = asked.length > 0 && ever?.truncated === false
    const filtered = asked.length === 0 ? drawn : filterNetwork(drawn, passes)
    return {
      filter,
      drawn: filtered,
      histogram: isChartFiltered ? filterHistogram(histogram, contacts) : histogram,
      axis: isChartFiltered ? filterAxis(axis, contacts) : axis,
      isChartFiltered,
      shown: countShown(filtered, drawn),
      passes,
      isWaiting,
      failure: error ?? undefined,
    }
  }, [drawn, histogram, axis, filter, isWaiting, reports, everReports, ever, error])
}
