/** The views as links: each address is the present one with another view. */
import { formatView, type SetView, type View } from '../../state/view.ts'
import { useInSight } from '../../ui/use-in-sight.ts'
import { findView, toViewId, views } from './registry.ts'
import styles from './view-tabs.module.css'

interface ViewTabsProps {
  readonly view: View
  readonly setView: SetView
}

export function ViewTabs({ view, setView }: ViewTabsProps) {
  const chosen = findView(view.view)
  const strip = useInSight<HTMLElement>('[aria-current]', chosen.id)
  return (
    <nav ref={strip} className={styles.tabs} aria-label="Views">
      {views.map((entry) => {
        const id = toViewId(entry.id)
        return (
          <a
            key={entry.id}
            href={formatView({ ...view, view: id }) || './'}
            title={entry.help}
            aria-current={entry === chosen ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              setView({ view: id }, { isStep: true })
            }}
          >
            {entry.label}
          </a>
        )
      })}
    </nav>
  )
}
