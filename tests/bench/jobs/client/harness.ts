/** The measured page, built from `page/` and served with generated columns, in a real Chromium. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../../../support/chromium.ts'
import type { Bench } from './page/main.ts'
import { encodeNetwork } from './versions.ts'

export interface Harness {
  readonly page: Page
  readonly browser: Browser
  /** Runs in the page, on its `bench`. */
  readonly run: <Answer, Argument>(
    task: (bench: Bench, argument: Argument) => Answer | Promise<Answer>,
    argument: Argument,
  ) => Promise<Answer>
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export async function openHarness(): Promise<Harness> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'backchannel-bench-page-'))
  await build({
    root: path.join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2_000 },
  })
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://bench')
    if (url.pathname === '/columns') {
      const number = (name: string): number => Number(url.searchParams.get(name))
      response.end(encodeNetwork({ lines: number('lines'), contacts: number('contacts') }))
      return
    }
    const file = path.join(folder, url.pathname === '/' ? 'index.html' : path.normalize(url.pathname))
    readFile(file).then(
      (content) => response.setHeader('content-type', types[path.extname(file)] ?? 'text/plain').end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1000, height: 600 } })
  page.on('pageerror', (error) => process.stderr.write(`${error.stack}\n`))
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.waitForFunction(() => 'bench' in window)
  return {
    page,
    browser,
    run: (task, argument) =>
      page.evaluate(
        ([text, given]) => {
          const { bench } = window as unknown as { readonly bench: Bench }
          return new Function('bench', 'argument', `return (${text})(bench, argument)`)(bench, given)
        },
        [String(task), argument] as const,
      ),
    close: async () => {
      await browser.close()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
