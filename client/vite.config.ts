/** How the client is built and, in development, served beside the API. */
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compressedBeside } from './compressed-beside.ts'
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

/** The opening questions go out while the page is on its way, so they come in a script of their own, before the page's. */
function openingFirst(): Plugin {
  return {
    name: 'opening-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const opening = Object.values(bundle ?? {}).find(({ name }) => name === 'opening')
        if (opening === undefined) throw new Error('the opening questions are in no script of their own')
        const attrs = { type: 'module', async: true, crossorigin: true, src: `/${opening.fileName}` }
        return [{ tag: 'script', attrs, injectTo: 'head' }]
      },
    },
  }
}

/** Names the scripts and sheets of the first picture in the page, for the opening script to fetch where they will be needed. */
function firstPictureAhead(): Plugin {
  return {
    name: 'first-picture-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const scripts = Object.values(bundle ?? {}).flatMap((file) =>
          file.type === 'chunk' && firstPicture.includes(file.name) ? [file] : [],
        )
        if (scripts.length !== firstPicture.length) throw new Error(`the first picture is not in ${firstPicture}`)
        const sheets = scripts.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
        const link = (file: string, attrs: Record<string, string>) =>
          ({ tag: 'link', attrs: { ...attrs, crossorigin: true, href: `/${file}` }, injectTo: 'head' }) as const
        return [
          ...scripts.map(({ fileName }) => link(fileName, { 'data-ahead': 'modulepreload' })),
          ...sheets.map((file) => link(file, { 'data-ahead': 'preload', as: 'style' })),
        ]
      },
    },
  }
}

/** Beside the page's own: what stands around every view, and the network. */
const firstPicture = ['around', 'network', 'canvas']

/** What is needed together comes in one file: it compresses better than in ten, and is one request. */
const groups = [
  {
    name: 'opening',
    test: /client\/(opening|api\/(documents|fetcher|limits|said-size)|features\/timeline\/axis|state\/(days|window))/,
    tags: ['$initial' as const],
    priority: 4,
  },
  { name: 'page', tags: ['$initial' as const], priority: 3 },
  {
    name: 'around',
    test: /client\/features\/(lens\/lens-bar|filter\/filter-bar|timeline\/(?!chart|fills|histogram|marks|range-lane|use-kinds|play-controls|use-play|encounter-steps|speed)|table\/contact-table)/,
    priority: 2,
  },
  {
    name: 'network',
    test: /client\/features\/network\/(network-view|detailed-network|network-map|lay-ahead)/,
    priority: 1,
  },
  // The invitation to choose something needs no more of the evidence than how it is set.
  { name: 'evidence-styles', test: /client\/features\/evidence\/evidence\.module/, priority: 1 },
  {
    name: 'evidence',
    test: /client\/features\/evidence\/(asides|close|section|(contact|encounter|track|venue|actor)-evidence)/,
    priority: 0,
  },
]

/**
 * What the first picture runs is nearly all called at once. Chromium is told so (Explicit Compile Hints, since 136) and compiles it
 * beside the page's thread as it comes, where it would compile each function when it is called.
 */
const compiledWhole = new Set(['opening', 'index', ...firstPicture])

const apiUrl = process.env.BACKCHANNEL_URL ?? 'http://localhost:4000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [tokensAsCss(), slimPackages(), react(), openingFirst(), firstPictureAhead(), compressedBeside()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Browsers that read ES2022 preload modules by themselves.
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
        postBanner: ({ name }) => (compiledWhole.has(name) ? '//# allFunctionsCalledOnLoad' : ''),
      },
    },
  },
  optimizeDeps: { entries: ['index.html'] },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: { proxy: { '/graphql': apiUrl, '/export': apiUrl, '/graphiql': apiUrl } },
})
