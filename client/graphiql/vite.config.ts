/** How the query page is built: apart from the client, for it is heavy, changes seldom and has a content policy of its own. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  plugins: [react()],
  build: {
    outDir: '../../dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5_000,
    // GraphiQL's modules carry a directive for a compiler that we do not run.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
})
