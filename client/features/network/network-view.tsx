/** The network as a map: the picture, its key, and its lines in words. */
import { lazy, Suspense } from 'react'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import type { ViewProps } from '../views/registry.ts'
import { DrawnList } from './drawn-list.tsx'
import { Key } from './key.tsx'
import mapStyles from './map.module.css'

const LargeNetwork = lazy(() => import('./large-network.tsx').then((module) => ({ default: module.LargeNetwork })))
const NetworkMap = lazy(() => import('./network-map.tsx').then((module) => ({ default: module.NetworkMap })))

export function NetworkView(props: ViewProps) {
  if (!props.explorer.isPlain) return <DetailedNetwork {...props} />
  return (
    <Suspense fallback={<div className={mapStyles.map} aria-busy="true" />}>
      <LargeNetwork {...props} />
    </Suspense>
  )
}

function DetailedNetwork({ explorer, theme }: ViewProps) {
  const { drawn, known } = explorer
  return (
    <>
      <div className={mapStyles.map} aria-busy={explorer.isStale}>
        <Suspense fallback={<p className={mapStyles.waiting}>Drawing …</p>}>
          <NetworkMap
            known={known}
            drawn={drawn}
            years={explorer.years}
            selectedId={explorer.view.select ?? undefined}
            theme={theme}
            onSelect={explorer.select}
          />
        </Suspense>
        <Margin explorer={explorer} />
        <PlainHint explorer={explorer} />
      </div>
      <Key known={known} drawn={drawn} />
      <DrawnList drawn={drawn} />
    </>
  )
}

/** The way to every contact where only the first are drawn. */
function PlainHint({ explorer }: { readonly explorer: Explorer }) {
  const { drawn, isLarge, setView } = explorer
  if (drawn.omitted === null && !isLarge) return null
  return (
    <div className={mapStyles.hint}>
      {drawn.omitted !== null && <>The first {drawn.contacts.length} contacts. </>}
      <button
        type="button"
        className={controls.button}
        onClick={() => setView({ picture: isLarge ? null : 'plain' }, { isStep: true })}
      >
        {drawn.omitted === null ? 'Draw plainly' : 'Draw all, plainly'}
      </button>
    </div>
  )
}

/** What stands in place of lines where there are none, or beside them in the margin. */
function Margin({ explorer }: { readonly explorer: Explorer }) {
  if (explorer.drawn.contacts.length > 0) return null
  if (!explorer.isAnythingKnown) {
    return (
      <div className={mapStyles.empty}>
        <h2>Nothing had been reported yet</h2>
        <p>At this moment no article in the collection says anything. The first report came in later.</p>
        <button type="button" className={controls.button} onClick={explorer.showFirstReport}>
          Go to the first report
        </button>
      </div>
    )
  }
  return (
    <div className={mapStyles.empty}>
      <h2>No contact reported in these days</h2>
      <p>A missing line says nothing. Widen the window, or move it to a day with reports.</p>
      <button type="button" className={controls.button} onClick={explorer.showAllDays}>
        Show all days
      </button>
    </div>
  )
}
