/** Serves a built page: hashed files for ever, the page itself always fresh, and the page for every view's address. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type RequestHandler, Router, static as serveStatic } from 'express'

/** Routes of a page that Vite built into `folder`. */
export function servePage(folder: string): Router {
  const router = Router()
  const hashed = { index: false, immutable: true, maxAge: '365d', fallthrough: false }
  router.use('/assets', serveStatic(path.join(folder, 'assets'), hashed))
  router.use(serveStatic(folder, { index: false, redirect: false, maxAge: '1h' }))
  router.get('/{*view}', sendPage(folder))
  return router
}

/** The page, for addresses that name a view; those that name a file which is not there stay 404. */
function sendPage(folder: string): RequestHandler {
  return (request, response, next) => {
    if (path.extname(request.path) !== '' || !request.accepts('html')) return next()
    if (!existsSync(path.join(folder, 'index.html'))) {
      response.status(503).type('text').send('This page has not been built. `npm start` builds it.')
      return
    }
    response.setHeader('Cache-Control', 'no-cache')
    response.sendFile('index.html', { root: folder, cacheControl: false })
  }
}
