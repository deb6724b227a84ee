/** The page: bar, plate with the network, time below it, table, and the evidence beside. */
import { lazy, Suspense, useRef, useState } from 'react'
import { RequestFailed } from './api/fetcher.ts'
import styles from './app.module.css'
import { EvidencePanel } from './features/evidence/evidence-panel.tsx'
import { LensBar } from './features/lens/lens-bar.tsx'
import { Plate } from './features/views/plate.tsx'
import { Interruption } from './interruption.tsx'
import { type Explorer, useExplorer } from './state/use-explorer.ts'
import { usePageKeys } from './state/use-page-keys.ts'
import { useView } from './state/view.ts'
import { TopBar } from './top-bar.tsx'
import { KeysDialog } from './ui/keys-dialog.tsx'
import type { Theme } from './ui/tokens.ts'
import { useTheme } from './ui/use-theme.ts'

const ContactTable = lazy(() =>
  import('./features/table/contact-table.tsx').then((module) => ({ default: module.ContactTable })),
)
const Timeline = lazy(() => import('./features/timeline/timeline.tsx').then((module) => ({ default: module.Timeline })))

export function App() {
  const [view, setView] = useView()
  const state = useExplorer()
  const theme = useTheme(view.theme)
  const searchField = useRef<HTMLInputElement>(null)
  const [areKeysShown, setAreKeysShown] = useState(false)
  const explorer = state.kind === 'ready' ? state.explorer : undefined
  usePageKeys(explorer, { onSearch: () => searchField.current?.focus(), onKeys: () => setAreKeysShown(true) })
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#evidence">
        Skip to the evidence
      </a>
      <TopBar
        theme={theme}
        view={view}
        setView={setView}
        searchField={searchField}
        asked={explorer?.moment}
        onTheme={(next) => setView({ theme: next })}
        onChoose={(actorId) => setView({ select: actorId }, { isStep: true })}
        onKeys={() => setAreKeysShown(true)}
      />
      {explorer === undefined ? <Interruption state={state} /> : <Explore explorer={explorer} theme={theme} />}
      <KeysDialog isOpen={areKeysShown} onClose={() => setAreKeysShown(false)} />
    </div>
  )
}

function Explore({ explorer, theme }: { readonly explorer: Explorer; readonly theme: Theme }) {
  const { failure } = explorer
  const isInput = failure instanceof RequestFailed && failure.code === 'INVALID_INPUT'
  const isTall = window.innerHeight >= 940 || window.innerWidth <= 1180
  return (
    <main className={styles.main}>
      <div className={styles.plates}>
        <LensBar explorer={explorer} />
        <Plate explorer={explorer} theme={theme} />
        <Suspense fallback={<div className={styles.timePlace} />}>
          <Timeline explorer={explorer} windowError={isInput ? failure.message : undefined} />
          <ContactTable
            drawn={explorer.drawn}
            years={explorer.years}
            selectedId={explorer.view.select ?? undefined}
            isOpenAtStart={isTall}
            onSelect={explorer.select}
          />
        </Suspense>
      </div>
      <EvidencePanel explorer={explorer} />
      {failure !== undefined && !isInput && (
        <p role="status" className={styles.trouble}>
          {failure instanceof RequestFailed && failure.isRetriable
            ? 'The database is not answering, retrying …'
            : failure.message}
        </p>
      )}
    </main>
  )
}
