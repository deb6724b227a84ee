/** The bar above everything: mark, search, theme, share, export. */
import type { RefObject } from 'react'
import styles from './app.module.css'
import { SearchBox } from './features/search/search-box.tsx'
import controls from './ui/controls.module.css'
import { ExportMenu } from './ui/export-menu.tsx'
import { ShareButton } from './ui/share-button.tsx'
import type { Theme } from './ui/tokens.ts'

interface TopBarProps {
  readonly theme: Theme
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly asked: { readonly window: string; readonly knownAt: string | undefined } | undefined
  readonly onTheme: (theme: Theme) => void
  readonly onChoose: (actorId: string) => void
  readonly onKeys: () => void
}

export function TopBar({ theme, searchField, asked, onTheme, onChoose, onKeys }: TopBarProps) {
  return (
    <header className={styles.top}>
      <a className={styles.mark} href="./" aria-label="Backchannel, the whole view">
        <svg width={30} height={16} viewBox="0 0 30 16" aria-hidden="true">
          <path d="M1 8h28" className={styles.markLine} />
          <path d="M9.6 5.2a6 6 0 0 1 10.8 0M9.6 10.8a6 6 0 0 0 10.8 0" className={styles.markArc} />
          <circle cx={2.6} cy={8} r={2.6} />
          <circle cx={27.4} cy={8} r={2.6} />
        </svg>
        <span>Backchannel</span>
      </a>
      <div className={styles.searchPlace}>
        <SearchBox field={searchField} onChoose={onChoose} />
      </div>
      <div className={styles.actions}>
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
          aria-label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          title={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          onClick={() => onTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
            <circle cx={7} cy={7} r={5.4} />
            <path d="M7 1.6a5.4 5.4 0 0 1 0 10.8z" fill="currentColor" />
          </svg>
        </button>
        <ShareButton />
        {asked !== undefined && <ExportMenu window={asked.window} knownAt={asked.knownAt} />}
      </div>
    </header>
  )
}
