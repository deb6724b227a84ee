/** The map: where it happened, from outlines that this server holds. Beside it the same in words. */
import { useMemo } from 'react'
import controls from '../../ui/controls.module.css'
import { type MeasuredSize, useSize } from '../../ui/use-size.ts'
import { FilteredOut, isFilteredOut } from '../views/filtered-out.tsx'
import type { ViewProps } from '../views/registry.ts'
import styles from './map.module.css'
import { MapGround } from './map-ground.tsx'
import { MapList } from './map-list.tsx'
import { MapMarks } from './map-marks.tsx'
import { type MapPlace, placeContacts } from './places.ts'
import { toScreen } from './projection.ts'
import { laySlips, type Slip } from './slips.ts'
import { useMapFrame } from './use-map-frame.ts'

export function MapView({ explorer }: ViewProps) {
  const { drawn, view, years, select } = explorer
  const placed = useMemo(() => placeContacts(drawn.contacts), [drawn])
  const [frame, size] = useSize<HTMLDivElement>()
  if (isFilteredOut(explorer)) return <FilteredOut explorer={explorer} />
  return (
    <div className={styles.view} aria-busy={explorer.isStale} data-testid="map">
      <div className={styles.frame} ref={frame}>
        {size !== undefined && size.width > 0 && (
          <Picture explorer={explorer} places={placed.places} element={frame} size={size} />
        )}
      </div>
      <p className={styles.source}>
        Outlines: Natural Earth, for orientation only. Each place is one approximate point.
      </p>
      <MapList placed={placed} years={years} selectedId={view.select ?? undefined} onSelect={select} />
    </div>
  )
}

interface PictureProps extends Pick<ViewProps, 'explorer'> {
  readonly places: readonly MapPlace[]
  readonly element: React.RefObject<HTMLDivElement | null>
  readonly size: MeasuredSize
}

function Picture({ explorer, places, element, size }: PictureProps) {
  const { view, setView, select } = explorer
  const locations = useMemo(() => places.map(({ location }) => location), [places])
  const map = useMapFrame(element, size, locations, view.map, (next) => setView({ map: next }))
  const slips = useMemo(() => laySlips(places, map.frame, size), [places, map.frame, size])
  const outside = places.filter(({ location }) => {
    const { x, y } = toScreen(location, map.frame, size)
    return x < 0 || y < 0 || x > size.width || y > size.height
  }).length
  const choose = (slip: Slip): void => {
    const at = slip.places.findIndex(({ id }) => id === view.select)
    select(slip.places[(at + 1) % slip.places.length]?.id)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a picture with keys of its own
    <div
      className={styles.picture}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move the map, so that it takes the focus
      tabIndex={0}
      aria-label="Map. Arrows move it, plus and minus zoom, 0 fits it to the places"
      onKeyDown={map.onKeyDown}
    >
      <MapGround frame={map.frame} size={size} places={places} />
      <MapMarks slips={slips} selectedId={view.select ?? undefined} onSelect={choose} />
      <div className={styles.zoom}>
        <button type="button" className={controls.button} aria-label="Zoom in" onClick={() => map.zoom(1)}>
          +
        </button>
        <button type="button" className={controls.button} aria-label="Zoom out" onClick={() => map.zoom(-1)}>
          −
        </button>
        <button type="button" className={controls.button} disabled={map.isFitted} onClick={map.fit}>
          Fit{outside > 0 && `, ${outside} outside`}
        </button>
      </div>
      {places.length === 0 && <p className={styles.waiting}>Nothing with a place in these days.</p>}
    </div>
  )
}
