/** Opens the saved views over the page, from wherever they are asked for. */
import { createRoot } from 'react-dom/client'
import type { Explorer } from '../../state/use-explorer.ts'
import { SavedViewsDialog } from './saved-views-dialog.tsx'

export function showSavedViews(explorer: Explorer): void {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const close = (): void => {
    root.unmount()
    host.remove()
  }
  root.render(<SavedViewsDialog explorer={explorer} onClose={close} />)
}
