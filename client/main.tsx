/** Mounts the page. */
import 'virtual:tokens.css'
import './ui/base.css'
import './ui/shell.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')

const queries = createQueryClient()

const page = createRoot(root)
// In slices, so that the browser is never held up for long: what stands in the page until then says the same.
startTransition(() =>
  page.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
