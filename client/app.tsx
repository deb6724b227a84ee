/** The page: bar, plate with the network, time below it, table, and the evidence beside. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { memo, Suspense, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { collectionQuery, networkQuery } from './api/queries.ts'
import { isSaidSmall } from './api/said-size.ts'
import styles from './app.module.css'
import { EvidenceLink, EvidencePanel, loadEvidence } from './features/evidence/evidence-panel.tsx'
import { TypeAhead } from './features/palette/type-ahead.tsx'
import { showSavedViews } from './features/saved-views/show-saved-views.tsx'
import { Plate } from './features/views/plate.tsx'
import { findView } from './features/views/registry.ts'
import { Interruption } from './interruption.tsx'
import { type PageParts, usePageParts } from './page-parts.ts'
import { useFirstPicture } from './state/first-picture.ts'
import { isPlainNetwork } from './state/large.ts'
import { type Explorer, useExplorer } from './state/use-explorer.ts'
import { usePageKeys } from './state/use-page-keys.ts'
import { parseView, useSteps, useView } from './state/view.ts'
import { TopBar } from './top-bar.tsx'
import { fetched } from './ui/fetched.ts'
import type { Theme } from './ui/tokens.ts'
import { useTheme } from './ui/use-theme.ts'

const AwaitedLine = fetched(() => import('./features/awaited/awaited-line.tsx').then((module) => module.AwaitedLine))
const KeysDialog = fetched(() => import('./ui/keys-dialog.tsx').then((module) => module.KeysDialog))
const Palette = fetched(() => import('./features/palette/palette.tsx').then((module) => module.Palette))
const Tour = fetched(() => import('./features/tour/tour.tsx').then((module) => module.Tour))

// The code of the view and of the evidence comes while the first questions are being answered.
const opened = parseView(window.location.search)
void findView(opened.view).Component.load()
if (isSaidSmall) void findView(opened.view).loadDrawing()
if (isSaidSmall === false && isPlainNetwork(opened, true)) void findView(opened.view).loadPlainDrawing()
if (opened.select !== null) loadEvidence(opened.select)

export function App() {
  const [view, setView] = useView()
  const state = useExplorer()
  const parts = usePageParts()
  const theme = useTheme(view.theme)
  const queries = useQueryClient()
  const [areKeysShown, setAreKeysShown] = useState(false)
  const [isPaletteOpen, setIsPaletteOpen] = useState(false)
  const typedAhead = useRef('')
  const steps = useSteps()
  const closePalette = (): void => {
    typedAhead.current = ''
    setIsPaletteOpen(false)
  }
  const explorer = state.kind === 'ready' ? state.explorer : undefined
  const isReady = explorer !== undefined
  const isPictured = useFirstPicture(isReady)
  const isPicturedOrLate = useFirstPicture(true)
  // All that the page shows is much to make at once: for the first time it is made in slices. What it shows later is made at once.
  const isOpen = useDeferredValue(isReady && parts !== undefined, false)
  // Fetched once the page stands, so that what is typed right after the key is not lost.
  useEffect(() => {
    if (isPictured) void Palette.load()
  }, [isPictured])
  const isSmall = useQuery(collectionQuery()).data === false
  useEffect(() => {
    if (isSmall) void findView(view.view).loadDrawing()
  }, [isSmall, view.view])
  const find = useCallback(() => setIsPaletteOpen(true), [])
  const showKeys = useCallback(() => setAreKeysShown(true), [])
  const known = useQuery({ ...networkQuery({}), enabled: isSmall }).data
  const isKnown = known !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: for the first picture; later ones are laid as they are drawn
  useEffect(() => {
    // What was known then, or is believed, may be drawn beside what is known now: then both are laid together.
    const isAlone = view.known === null && view.lens === null && !isPlainNetwork(view, false)
    if (isKnown && isAlone) void findView(view.view).loadDrawing(known)
  }, [isKnown])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (explorer !== undefined && !explorer.isPlain) void findView(view.view).loadDrawing(explorer.known, explorer)
  }, [isReady])
  usePageKeys(explorer, { onFind: find, onKeys: showKeys, onKeep: showSavedViews })
  return (
    <div className="shell">
      {isReady && <EvidenceLink isOpen={view.select !== null} isFilled={view.fill !== null} />}
      <TopBar theme={theme} view={view} setView={setView} explorer={explorer} onFind={find} onKeys={showKeys} />
      {isOpen && explorer !== undefined && parts !== undefined ? (
        <Explore explorer={explorer} theme={theme} parts={parts} />
      ) : (
        <Interruption state={explorer === undefined ? state : waiting} />
      )}
      {isPaletteOpen && explorer !== undefined && (
        <Suspense fallback={<TypeAhead onType={(letter) => (typedAhead.current += letter)} onClose={closePalette} />}>
          <Palette
            explorer={explorer}
            page={{ theme, queries, ...steps, onKeys: showKeys }}
            typedAhead={typedAhead}
            onClose={closePalette}
          />
        </Suspense>
      )}
      {explorer !== undefined && isPictured && (
        <Suspense fallback={null}>
          <Tour explorer={explorer} />
        </Suspense>
      )}
      {isPicturedOrLate && state.kind !== 'failed' && (
        <Suspense fallback={null}>
          <AwaitedLine explorer={explorer} />
        </Suspense>
      )}
      {areKeysShown && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => setAreKeysShown(false)} />
        </Suspense>
      )}
    </div>
  )
}

const waiting = { kind: 'waiting' } as const

interface ExploreProps {
  readonly explorer: Explorer
  readonly theme: Theme
  readonly parts: PageParts
}

/** Drawn anew when what it shows is another; not with each word that comes from the server. */
const Explore = memo(function Explore({ explorer, theme, parts }: ExploreProps) {
  const [{ LensBar }, { FilterBar }, { Timeline }, { ContactTable }] = parts
  const { view } = explorer
  const isFilled = view.fill !== null
  const isTall = window.innerHeight >= 940 || window.innerWidth <= 1180
  return (
    <main className={styles.main} data-filled={isFilled}>
      <div className={styles.plates}>
        {!isFilled && (
          <div className={styles.bars}>
            <LensBar explorer={explorer} />
            <FilterBar explorer={explorer} />
            {view.lens === null && view.show === null && (
              <p className={styles.nothingTaken}>Any report counts, and nothing is filtered out.</p>
            )}
          </div>
        )}
        <Plate explorer={explorer} theme={theme} />
        {!isFilled && (
          <>
            <Timeline explorer={explorer} />
            {view.view !== 'table' && <ContactTable explorer={explorer} isOpenAtStart={isTall} />}
          </>
        )}
      </div>
      {(!isFilled || view.select !== null) && <EvidencePanel explorer={explorer} />}
    </main>
  )
})
