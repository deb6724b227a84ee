/** The plate that leads the page: headline, counts, map and key. */
import { lazy, Suspense } from 'react'
import type { Network } from '../../graph/model.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import type { Theme } from '../../ui/tokens.ts'
import { DrawnList } from './drawn-list.tsx'
import { countForHeadline, writeHeadline } from './headline.ts'
import { Key } from './key.tsx'
import mapStyles from './map.module.css'
import styles from './panel.module.css'

const NetworkMap = lazy(() => import('./network-map.tsx').then((module) => ({ default: module.NetworkMap })))

interface NetworkPanelProps {
  readonly explorer: Explorer
  readonly theme: Theme
}

export function NetworkPanel({ explorer, theme }: NetworkPanelProps) {
  const { drawn, known } = explorer
  const headline = writeHeadline(drawn.contacts, explorer.isAnythingKnown)
  return (
    <section className={styles.plate} aria-label="Network">
      <header className={styles.head}>
        <h1 title={headline} data-long={headline.length > 66}>
          {headline}
        </h1>
        <p aria-live="polite">
          <Counts drawn={drawn} explorer={explorer} />
        </p>
      </header>
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
      </div>
      <Key known={known} drawn={drawn} />
      <DrawnList drawn={drawn} />
    </section>
  )
}

function Counts({ drawn, explorer }: { readonly drawn: Network; readonly explorer: Explorer }) {
  const { held, heldWords, otherWords } = countForHeadline(drawn.contacts)
  return (
    <>
      <b>{held}</b> {held === 1 ? 'contact' : 'contacts'} reported as held, {explorer.windowText}, as known{' '}
      {explorer.knownText}: {heldWords}.{otherWords !== '' && ` Besides: ${otherWords}.`}
      {drawn.omitted !== null && ` ${drawn.omitted.contacts} more left out: ${drawn.omitted.reason}.`}
    </>
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
