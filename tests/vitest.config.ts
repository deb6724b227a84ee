/** All tests, by what they need: nothing, a browser's objects, a real Neo4j, a real Chromium. */
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  test: {
    projects: [
      project('unit', ['unit', 'http', 'export'], 10_000),
      project('client', ['client'], 10_000),
      project('database', ['database'], 60_000),
      project('browser', ['browser'], 120_000),
    ],
  },
})

function project(name: string, folders: readonly string[], testTimeout: number) {
  return {
    root,
    // One graphql for our modules and for Apollo's: vite would otherwise choose its ESM build, node its CommonJS one.
    resolve: { alias: [{ find: /^graphql$/, replacement: path.join(root, 'node_modules/graphql/index.js') }] },
    test: {
      name,
      include: folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
      testTimeout,
      hookTimeout: Math.max(testTimeout * 2, 60_000),
    },
  }
}
