/**
 * Imports point one way (docs: architecture). Checks it with dependency-cruiser, and checks that the cruiser read what it
 * should: with a TypeScript that it cannot load it reads no module and finds nothing wrong.
 */
import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const root = path.resolve(import.meta.dirname, '..')

/** Which folders of `server/` a layer may import, besides itself; `types` only for their types. */
const layers = {
  domain: { may: [] },
  database: { may: ['domain'] },
  export: { may: ['domain'] },
  ingest: { may: ['domain', 'database'] },
  features: { may: ['domain', 'database', 'schema'], types: ['export', 'ingest', 'http'] },
  schema: { may: ['domain', 'database', 'features'], types: ['ingest', 'http'] },
  http: { may: ['domain', 'export', 'schema/limits', 'config.ts'], types: ['settings.ts'] },
}

const ours = '^(server|client|tests|tools)/'
const folder = (name) => (name.includes('.') ? `server/${name}$` : `server/${name}/`)
const anyOf = (names) => `^(${names.map(folder).join('|')})`

const layerRules = Object.entries(layers).flatMap(([layer, { may, types = [] }]) => [
  {
    name: `${layer}-imports`,
    severity: 'error',
    comment: `${layer} may import ${may.join(', ') || 'nothing of ours'}`,
    from: { path: `^${folder(layer)}` },
    to: { path: ours, pathNot: anyOf([layer, ...may]), dependencyTypesNot: ['type-only'] },
  },
  {
    name: `${layer}-imports-types`,
    severity: 'error',
    comment: `${layer} may import types of ${[...may, ...types].join(', ') || 'nothing of ours'}`,
    from: { path: `^${folder(layer)}` },
    to: { path: ours, pathNot: anyOf([layer, ...may, ...types]), dependencyTypes: ['type-only'] },
  },
])

const forbidden = [
  ...layerRules,
  {
    name: 'features-through-their-index',
    severity: 'error',
    comment: 'a feature, like everybody else, uses another feature through its index',
    from: { path: '^server/', pathNot: '^server/features/([^/]+)/|\\.gen\\.ts$' },
    to: { path: '^server/features/[^/]+/', pathNot: '/index\\.ts$' },
  },
  {
    name: 'a-feature-through-its-index',
    severity: 'error',
    comment: 'a feature uses another feature through its index',
    from: { path: '^server/features/([^/]+)/' },
    to: { path: '^server/features/[^/]+/', pathNot: '^server/features/($1/|[^/]+/index\\.ts$)' },
  },
  {
    name: 'the-client-knows-no-server',
    severity: 'error',
    comment: 'the client imports generated operations and, of the server, at most the pure modules of the domain',
    from: { path: '^client/' },
    to: { path: ours, pathNot: '^(client/|server/domain/)' },
  },
  {
    name: 'the-server-knows-no-client',
    severity: 'error',
    comment: 'the server imports neither client nor tests nor tools',
    from: { path: '^server/' },
    to: { path: '^(client|tests|tools)/' },
  },
  {
    name: 'nobody-imports-tests',
    severity: 'error',
    comment: 'only tests import tests',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  {
    name: 'no-development-packages',
    severity: 'error',
    comment: 'what runs in production is a dependency, not a development dependency',
    from: { path: '^(server|client)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nothing-unresolved',
    severity: 'error',
    comment: 'every import leads somewhere; modules that a build makes up say so in their name',
    from: { pathNot: '^client/graphiql/' },
    to: { couldNotResolve: true, pathNot: '^virtual:|^@graphql-typed-document-node/core$' },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'modules that need each other at run time are one module',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
]

/** Modules that each part has at least; far fewer than it has, for this is no count but a sign of life. */
const fewest = { 'server/': 60, 'client/': 20, 'tests/': 10, 'server/domain/': 5, 'server/features/': 15 }

process.chdir(root)
const { output } = await cruise(
  ['server', 'client', 'tests', 'tools'],
  { ruleSet: { forbidden }, tsPreCompilationDeps: 'specify', doNotFollow: { path: 'node_modules' }, validate: true },
  {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'types', 'default'],
  },
  { tsConfig: extractTSConfig(path.join(root, 'tsconfig.json')) },
)

const complaints = output.summary.violations.map(
  ({ rule, from, to }) =>
    `${from} → ${to}: ${forbidden.find(({ name }) => name === rule.name)?.comment} (${rule.name})`,
)
for (const [part, least] of Object.entries(fewest)) {
  const modules = output.modules.filter(({ source }) => source.startsWith(part))
  const imports = modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0)
  if (modules.length < least || imports < least) {
    complaints.push(
      `${part}: read ${modules.length} modules with ${imports} imports; expected at least ${least} of each`,
    )
  }
}
for (const complaint of complaints) console.error(complaint)
console.log(`${output.summary.totalCruised} modules, ${output.summary.totalDependenciesCruised} imports`)
process.exitCode = complaints.length > 0 ? 1 : 0
