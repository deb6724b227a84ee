/** How the client is built and, in development, served beside the API. */
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { slimPackages } from './slim-packages.ts'
import { formatTokensAsCss } from './ui/tokens.ts'

const tokensModule = 'virtual:tokens.css'

/** Serves the design tokens as a style sheet, so that the content policy needs no inline style. */
function tokensAsCss(): Plugin {
  return {
    name: 'tokens-as-css',
    resolveId: (id) => (id === tokensModule ? `\0${tokensModule}` : undefined),
    load: (id) => (id === `\0${tokensModule}` ? formatTokensAsCss() : undefined),
  }
}

/** What is needed together comes in one file: it compresses better than in ten, and is one request. */
const groups = [
  { name: 'page', tags: ['$initial' as const], priority: 3 },
  {
    name: 'around',
    test: /client\/features\/(lens\/lens-bar|filter\/filter-bar|timeline\/|table\/contact-table)/,
    priority: 2,
  },
  { name: 'network', test: /client\/features\/network\/(network-view|detailed-network|network-map)/, priority: 1 },
]

const apiUrl = process.env.BACKCHANNEL_URL ?? 'http://localhost:4000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [tokensAsCss(), slimPackages(), react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Browsers that read ES2022 preload modules by themselves.
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  optimizeDeps: { entries: ['index.html'] },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: { proxy: { '/graphql': apiUrl, '/export': apiUrl, '/graphiql': apiUrl } },
})
