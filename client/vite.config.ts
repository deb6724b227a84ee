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
    // What the page needs as it opens comes in one file: it compresses better than in ten, and is one request.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  optimizeDeps: { entries: ['index.html'] },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: { proxy: { '/graphql': apiUrl, '/export': apiUrl, '/graphiql': apiUrl } },
})
