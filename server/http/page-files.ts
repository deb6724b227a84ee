/** Serves a built page: hashed files for ever, the page itself always fresh, and the page for every view's address. */
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type RequestHandler, Router, static as serveStatic } from 'express'

/** How many articles there are; undefined where that cannot be said at once. */
export type CountArticles = () => Promise<number | undefined>

/** Routes of a page that Vite built into `folder`. The page says how many articles there are, so that it knows what to ask. */
export function servePage(folder: string, countArticles: CountArticles = async () => undefined): Router {
  const router = Router()
  const hashed = { index: false, immutable: true, maxAge: '365d', fallthrough: false }
  const assets = path.join(folder, 'assets')
  router.use('/assets', preferCompressed(assets), serveStatic(assets, hashed))
  router.use(serveStatic(folder, { index: false, redirect: false, maxAge: '1h' }))
  router.get('/{*view}', sendPage(folder, countArticles))
  return router
}

/** What the build has compressed is sent as it is to whoever takes it; the rest is left to be compressed on its way. */
function preferCompressed(folder: string): RequestHandler {
  const files = new Set(existsSync(folder) ? readdirSync(folder) : [])
  return (request, response, next) => {
    const compressed = `${request.path}.br`
    if (files.has(compressed.slice(1)) && request.acceptsEncodings('br') === 'br') {
      response.type(path.extname(request.path)).setHeader('Content-Encoding', 'br')
      response.vary('Accept-Encoding')
      request.url = compressed
    }
    next()
  }
}

/** The page, for addresses that name a view; those that name a file which is not there stay 404. */
function sendPage(folder: string, countArticles: CountArticles): RequestHandler {
  const file = path.join(folder, 'index.html')
  return async (request, response, next) => {
    if (path.extname(request.path) !== '' || !request.accepts('html')) return next()
    if (!existsSync(file)) {
      response.status(503).type('text').send('This page has not been built. `npm start` builds it.')
      return
    }
    const [page, articles] = await Promise.all([readFile(file, 'utf8'), countArticles()])
    const said = articles === undefined ? '' : ` data-articles="${articles}"`
    response.setHeader('Cache-Control', 'no-cache')
    response.type('html').send(page.replace('<html', `<html${said}`))
  }
}
