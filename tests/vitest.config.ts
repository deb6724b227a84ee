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
      database('database', 'tests/database/*.test.ts', 1),
      database('faults', 'tests/database/faults/*.test.ts', 2),
      browser(),
    ],
  },
})

/** Files one after another: those of `database` share one Neo4j, and those of `faults` hold to times. */
function database(name: string, include: string, groupOrder: number) {
  const base = project(name, ['database'], 60_000)
  const globalSetup = [name === 'database' ? 'tests/support/neo4j-for-run.ts' : 'tests/support/jars-for-run.ts']
  return {
    ...base,
    test: { ...base.test, include: [include], globalSetup, fileParallelism: false, sequence: { groupOrder } },
  }
}

/** After all else: the server that it starts has its own Neo4j, and pictures want an idle machine. */
function browser() {
  const base = project('browser', ['browser'], 120_000)
  const globalSetup = ['tests/support/server-for-run.ts']
  // A picture may come late on a busy machine: what fails twice is wrong, and what fails once is printed as retried.
  return { ...base, test: { ...base.test, globalSetup, fileParallelism: false, retry: 1, sequence: { groupOrder: 3 } } }
}

function project(name: string, folders: readonly string[], testTimeout: number) {
  return {
    root,
    // One graphql for our modules and for Apollo's: vite would otherwise choose its ESM build, node its CommonJS one.
    resolve: { alias: [{ find: /^graphql$/, replacement: path.join(root, 'node_modules/graphql/index.js') }] },
    test: {
      name,
      include: folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
      // Files share the modules that they import: read and compiled once, the suite takes a quarter less.
      isolate: false,
      testTimeout,
      hookTimeout: Math.max(testTimeout * 2, 60_000),
    },
  }
}
