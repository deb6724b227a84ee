/** Encounters over time, by kind and standing: columns of days and years, and under them those without an exact date. */
import type { ReactNode } from 'react'
import type { Explorer } from '../../state/use-explorer.ts'
import { FillPatterns } from './fills.tsx'
import { Histogram } from './histogram.tsx'
import { type Lanes, stackHeight } from './lanes.ts'
import { RangeLane } from './range-lane.tsx'
import type { Scale } from './scale.ts'
import { useKinds } from './use-kinds.ts'

interface ChartProps {
  readonly explorer: Explorer
  readonly scale: Scale
  readonly lanes: Lanes
  /** Draws what holds the window around the columns. */
  readonly wrap: (columns: ReactNode) => ReactNode
}

export function Chart({ explorer, scale, lanes, wrap }: ChartProps) {
  const { axis, view, setView } = explorer
  const kindOf = useKinds(explorer)
  const contacts = [...explorer.drawn.contacts, ...explorer.known.contacts]
  const selectedEncounterId = contacts.find((contact) => contact.id === view.select)?.encounter.id
  const shared = { axis, scale, kindOf, selectedEncounterId }
  return (
    <>
      <FillPatterns />
      {wrap(
        <Histogram
          {...shared}
          histogram={explorer.histogram}
          isFiltered={explorer.isChartFiltered}
          height={stackHeight}
          onChooseDays={(chosen) => explorer.setDays(chosen, true)}
          onChooseYear={(year) => setView({ window: String(year) }, { isStep: true })}
        />,
      )}
      <RangeLane
        {...shared}
        ranges={axis.ranges.slice(0, lanes.ranges)}
        y={lanes.rangesY}
        contacts={contacts}
        years={explorer.years}
        onSelect={explorer.select}
      />
    </>
  )
}
