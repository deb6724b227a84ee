/** Opens the saved views over the page, from wherever they are asked for; their code comes when they first are. */
import { createRoot } from 'react-dom/client'
import type { Explorer } from '../../state/use-explorer.ts'

export async function showSavedViews(explorer: Explorer): Promise<void> {
  const { SavedViewsDialog } = await import('./saved-views-dialog.tsx')
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const close = (): void => {
    root.unmount()
    host.remove()
  }
  root.render(<SavedViewsDialog explorer={explorer} onClose={close} />)
}
