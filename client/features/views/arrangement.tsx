/** How views stand on the page: one alone, another beside it, or filling the window. */
import type { Explorer } from '../../state/use-explorer.ts'
import { turnFill } from '../../state/view.ts'
import controls from '../../ui/controls.module.css'
import { Pick } from '../../ui/pick.tsx'
import styles from './plate.module.css'
import { findBeside, findView, toViewId, views } from './registry.ts'

const none = 'none'

export function Arrangement({ explorer }: { readonly explorer: Explorer }) {
  const { view, setView } = explorer
  return (
    <div className={styles.arrangement} data-control>
      {findBeside(view) === undefined && <BesidePick explorer={explorer} />}
      <button
        type="button"
        className={`${controls.button} ${controls.text}`}
        aria-keyshortcuts="f"
        title="The view alone in the window; evidence when something is selected (F)"
        onClick={() => setView(turnFill(view), { isStep: true })}
      >
        {view.fill === null ? 'Fill the window' : 'Bars and time'}
      </button>
    </div>
  )
}

function BesidePick({ explorer }: { readonly explorer: Explorer }) {
  const { view, setView } = explorer
  const others = views.filter((entry) => entry !== findView(view.view))
  const words = Object.fromEntries([[none, 'nothing'], ...others.map(({ id, label }) => [id, label])])
  return (
    <Pick
      label="Beside"
      title="Two views of the same selection, side by side"
      value={findBeside(view)?.id ?? none}
      words={words}
      onPick={(id) => setView({ beside: id === none ? null : id }, { isStep: true })}
    />
  )
}

interface BesideBarProps {
  readonly explorer: Explorer
  readonly beside: NonNullable<ReturnType<typeof findBeside>>
}

/** What heads the view that stands beside: which it is, to change places, and to close. */
export function BesideBar({ explorer, beside }: BesideBarProps) {
  const { view, setView } = explorer
  const swap = () => setView({ view: toViewId(beside.id), beside: findView(view.view).id }, { isStep: true })
  return (
    <div className={styles.besideBar} data-control>
      <BesidePick explorer={explorer} />
      <button type="button" className={`${controls.button} ${controls.text}`} onClick={swap}>
        Change places
      </button>
      <button
        type="button"
        className={`${controls.button} ${controls.text}`}
        onClick={() => setView({ beside: null }, { isStep: true })}
      >
        Close
      </button>
    </div>
  )
}
