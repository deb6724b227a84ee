/** networkx as a second reader: what it finds in a file that we wrote. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A graph as networkx has it after reading. */
export interface ReadGraph {
  readonly graph: Readonly<Record<string, unknown>>
  readonly directed: boolean
  readonly nodes: readonly (readonly [id: string, attributes: Readonly<Record<string, unknown>>])[]
  readonly edges: readonly (readonly [source: string, target: string, attributes: Readonly<Record<string, unknown>>])[]
}

const script = `
import json, sys, networkx
path = sys.argv[1]
graph = (networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml)(path)
edges = graph.edges(data=True, keys=True) if graph.is_multigraph() else [(s, t, d.get("id"), d) for s, t, d in graph.edges(data=True)]
print(json.dumps({
  "graph": {key: value for key, value in graph.graph.items() if isinstance(value, str)},
  "directed": graph.is_directed(),
  "nodes": list(graph.nodes(data=True)),
  "edges": [(source, target, {**data, "id": key}) for source, target, key, data in edges],
}))
`

/** Writes a file and has networkx read it. Installs networkx beside the other caches where Python lacks it. */
export function readWithNetworkx(name: string, content: string): ReadGraph {
  const folder = path.resolve('.cache', 'tests')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, name)
  writeFileSync(file, content)
  const { status, stdout, stderr } = runPython(['-c', script, file], findNetworkx())
  if (status !== 0) throw new Error(`networkx could not read ${name}: ${stderr}`)
  return JSON.parse(stdout)
}

let packages: string | undefined

/** The folder to look for networkx in besides Python's own: '' where Python has it. */
function findNetworkx(): string {
  if (packages !== undefined) return packages
  const own = path.resolve(process.env.BACKCHANNEL_CACHE ?? '.cache', 'networkx')
  const found = ['', own].find((folder) => runPython(['-c', 'import networkx'], folder).status === 0)
  packages = found ?? installNetworkx(own)
  return packages
}

function installNetworkx(folder: string): string {
  const { status, error, stderr } = runPython(
    ['-m', 'pip', 'install', '--quiet', '--target', folder, 'networkx>=3.2,<4'],
    '',
  )
  if (status === 0 && existsSync(folder)) return folder
  const reason = error?.message ?? stderr
  throw new Error(`The second reader of exports needs Python 3 with networkx, or with pip to install it. ${reason}`)
}

function runPython(commandLine: readonly string[], packagesFolder: string) {
  return spawnSync('python3', commandLine, {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, PYTHONPATH: packagesFolder, PYTHONIOENCODING: 'utf-8' },
  })
}
