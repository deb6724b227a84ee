/** `/graphiql`: the query page with its worked examples, all from this server. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Router } from 'express'
import { servePage } from './page-files.ts'
import { secureQueryPage } from './security-headers.ts'

/** Routes of the page built into `folder`; `examples` are GraphQL documents in the order of their tabs. */
export function createQueryPageRoutes(folder: string, examples: readonly string[]): Router {
  const router = Router()
  router.use(secureQueryPage())
  router.get('/examples', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache')
    response.json(examples)
  })
  router.use(servePage(folder))
  return router
}

/** The worked examples: `*.graphql` of a folder, in the order of their names. */
export function readExamples(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
}
