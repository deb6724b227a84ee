/** The bar above everything: mark, views, palette, theme, share, export. */
import { useQueryClient } from '@tanstack/react-query'
import { memo, Suspense } from 'react'
import styles from './app.module.css'
import { PaletteButton } from './features/palette/palette-button.tsx'
import { ViewTabs } from './features/views/view-tabs.tsx'
import type { Explorer } from './state/use-explorer.ts'
import { redo, type SetView, undo, useSteps, type View } from './state/view.ts'
import controls from './ui/controls.module.css'
import { fetched } from './ui/fetched.ts'
import { ShareButton } from './ui/share-button.tsx'
import type { Theme } from './ui/tokens.ts'
import { findNextTheme } from './ui/use-theme.ts'

const ExportMenu = fetched(() => import('./ui/export-menu.tsx').then((module) => module.ExportMenu))

interface TopBarProps {
  readonly theme: Theme
  readonly view: View
  readonly setView: SetView
  readonly explorer: Explorer | undefined
  readonly onFind: () => void
  readonly onKeys: () => void
}

export const TopBar = memo(function TopBar({ theme, view, setView, explorer, onFind, onKeys }: TopBarProps) {
  const queries = useQueryClient()
  const { canUndo, canRedo } = useSteps()
  const next = findNextTheme(theme)
  return (
    <header className="shell-bar">
      <a className="shell-mark" href="./" aria-label="Backchannel, the whole view">
        <svg width={30} height={16} viewBox="0 0 30 16" aria-hidden="true">
          <path d="M1 8h28" />
          <path d="M9.6 5.2a6 6 0 0 1 10.8 0M9.6 10.8a6 6 0 0 0 10.8 0" />
          <circle cx={2.6} cy={8} r={2.6} />
          <circle cx={27.4} cy={8} r={2.6} />
        </svg>
        <span>Backchannel</span>
      </a>
      <div className={styles.tabsPlace}>
        <ViewTabs view={view} setView={setView} />
      </div>
      <div className={styles.searchPlace}>
        <PaletteButton onOpen={onFind} />
      </div>
      <div className={styles.actions}>
        <div className={styles.steps} data-any={canUndo || canRedo}>
          <StepButton label="Undo" keys="Ctrl Z" arrow={arrows.back} isPossible={canUndo} onStep={undo} />
          <StepButton label="Redo" keys="Ctrl Shift Z" arrow={arrows.forward} isPossible={canRedo} onStep={redo} />
        </div>
        <button
          type="button"
          className={`${controls.button} ${styles.wideOnly}`}
          onClick={onKeys}
          aria-label="Keys"
          title="Keys (?)"
        >
          ?
        </button>
        <button
          type="button"
          className={controls.button}
          aria-label={next.name}
          title={next.name}
          onClick={() => setView({ theme: next.theme })}
        >
          <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
            <circle cx={7} cy={7} r={5.4} />
            <path d="M7 1.6a5.4 5.4 0 0 1 0 10.8z" fill="currentColor" />
          </svg>
        </button>
        <ShareButton />
        <Suspense fallback={<ExportPlace />}>
          {explorer === undefined ? <ExportPlace /> : <ExportMenu explorer={explorer} queries={queries} />}
        </Suspense>
      </div>
    </header>
  )
})

/** Holds the place of the menu, so that nothing moves when it comes. */
function ExportPlace() {
  return (
    <button type="button" className={`${controls.button} ${controls.solid}`} disabled>
      Export
    </button>
  )
}

const arrows = {
  back: 'M5 2.5 2 5.5l3 3M2.2 5.5h6a3.2 3.2 0 0 1 0 6.4H6',
  forward: 'm9 2.5 3 3-3 3M11.8 5.5h-6a3.2 3.2 0 0 0 0 6.4H8',
} as const

interface StepButtonProps {
  readonly label: string
  readonly keys: string
  readonly arrow: string
  readonly isPossible: boolean
  readonly onStep: () => void
}

function StepButton({ label, keys, arrow, isPossible, onStep }: StepButtonProps) {
  return (
    <button
      type="button"
      className={controls.button}
      aria-label={label}
      title={`${label} (${keys})`}
      disabled={!isPossible}
      onClick={onStep}
    >
      <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
        <path d={arrow} />
      </svg>
    </button>
  )
}
