/** The network as a map of single contacts: the picture, its key, and its lines in words. */
import { Suspense, useEffect } from 'react'
import { tellDrawnActors } from '../../state/drawn-actors.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import controls from '../../ui/controls.module.css'
import { fetched } from '../../ui/fetched.ts'
import { FilteredOut, isFilteredOut } from '../views/filtered-out.tsx'
import { noneBelieved } from '../views/headline.ts'
import type { ViewProps } from '../views/registry.ts'
import { type Hand, isNarrowed, makeHand } from './actions.ts'
import { CoPresenceWords, useCoPresence, usePairs } from './co-presence.tsx'
import { DrawnList } from './drawn-list.tsx'
import { FormerHint } from './former-hint.tsx'
import { Key } from './key.tsx'
import mapStyles from './map.module.css'
import { NetworkMap } from './network-map.tsx'
import { Toolbar } from './toolbar.tsx'
import { useShown } from './use-shown.ts'

const ThingsView = fetched(() => import('./things-view.tsx').then((module) => module.ThingsView))

export function DetailedNetwork({ explorer, theme }: ViewProps) {
  const shown = useShown(explorer)
  const isNear = shown?.canvas.isNear === true
  const near = useCoPresence(explorer, isNear)
  const pairs = usePairs(near, isNear)
  const drawn = shown !== undefined && isNarrowed(shown.canvas) ? shown.graph : undefined
  useEffect(() => {
    tellDrawnActors(drawn?.nodes.map(({ actor }) => actor.id))
    return () => tellDrawnActors(undefined)
  }, [drawn])
  if (shown === undefined) return <p className={mapStyles.waiting}>Drawing …</p>
  const { canvas, graph, known } = shown
  const hand = makeHand(explorer, shown)
  if (canvas.mode !== 'contacts') {
    return (
      <>
        <Toolbar shown={shown} hand={hand} isFilterOn={explorer.filter.length > 0} />
        <Suspense fallback={<p className={mapStyles.waiting}>Drawing …</p>}>
          <ThingsView explorer={explorer} canvas={canvas} mode={canvas.mode} theme={theme} hand={hand} />
        </Suspense>
      </>
    )
  }
  return (
    <>
      <Toolbar shown={shown} hand={hand} isFilterOn={explorer.filter.length > 0}>
        {isNear && <CoPresenceWords answer={near} />}
      </Toolbar>
      <div className={mapStyles.map} aria-busy={shown.isStale} data-former={shown.isFormer}>
        <NetworkMap
          question={{
            settled: explorer.known,
            known,
            graph,
            years: explorer.years,
            selectedId: explorer.view.select ?? undefined,
            at: canvas.at,
            open: canvas.open,
          }}
          theme={theme}
          hand={hand}
          more={isNarrowed(canvas) ? shown.more : nobody}
          pairs={pairs}
        />
        {shown.failure !== undefined && shown.graph.nodes.length === 0 ? (
          <Refusal failure={shown.failure} hand={hand} />
        ) : (
          graph.contacts.length === 0 && <Margin explorer={explorer} />
        )}
        <PlainHint explorer={explorer} />
        <FormerHint isFormer={shown.isFormer} />
      </div>
      <Key known={known} drawn={graph} whole={shown.whole} />
      <DrawnList drawn={graph} />
    </>
  )
}

const nobody: ReadonlyMap<string, number> = new Map()

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

/** What stands in place of a picture that the server refuses, as of the surroundings of an actor that there is not. */
function Refusal({ failure, hand }: { readonly failure: Error; readonly hand: Hand }) {
  return (
    <div className={mapStyles.empty} role="alert">
      <h2>This cannot be drawn</h2>
      <p>{failure.message}</p>
      <button type="button" className={controls.button} data-control onClick={hand.showAll}>
        Show all again
      </button>
    </div>
  )
}

/** What stands in place of lines where there are none, or beside them in the margin. */
function Margin({ explorer }: { readonly explorer: Explorer }) {
  if (explorer.drawn.contacts.length > 0) return null
  if (isFilteredOut(explorer)) {
    return (
      <div className={mapStyles.empty}>
        <FilteredOut explorer={explorer} />
      </div>
    )
  }
  const isLensed = explorer.moment.lens !== undefined
  if (!explorer.isAnythingKnown && !isLensed) {
    return (
      <div className={mapStyles.empty}>
        <h2>Nothing had been reported yet</h2>
        <p>At this moment no article in the collection says anything. The first report came in later.</p>
        <button type="button" className={controls.button} data-control onClick={explorer.showFirstReport}>
          Go to the first report
        </button>
      </div>
    )
  }
  if (isLensed) {
    return (
      <div className={mapStyles.empty}>
        <h2>{noneBelieved.slice(0, -1)}</h2>
        <p>Reports of these days may say more than the standard chosen above lets stand.</p>
        <button
          type="button"
          className={controls.button}
          data-control
          onClick={() => explorer.setView({ lens: null }, { isStep: true })}
        >
          Believe any report
        </button>
      </div>
    )
  }
  return (
    <div className={mapStyles.empty}>
      <h2>No contact reported in these days</h2>
      <p>A missing line says nothing. Widen the window, or move it to a day with reports.</p>
      <button type="button" className={controls.button} data-control onClick={explorer.showAllDays}>
        Show all days
      </button>
    </div>
  )
}
