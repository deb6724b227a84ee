/** One running server for all browser tests, started from nothing. Test files reach it by `inject('serverUrl')`. */
import type { TestProject } from 'vitest/node'
import { startServer } from './running-server.ts'
import { articlesFolder } from './seeded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer(articlesFolder === undefined ? {} : { ARTICLES_DIR: articlesFolder })
  project.provide('serverUrl', server.url)
  return async () => {
    await server.stop()
    server.clean()
  }
}
