/** What the built page weighs: the scripts that a browser fetches, compressed, with all that they import at once. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectFolder } from './folders.ts'

const built = path.join(projectFolder, 'dist/client')

/** Bytes of the scripts that the page loads at once. */
export function measureFirstLoad(): number {
  return weigh(listFirstLoad())
}

/** Bytes up to the first network: the first load, and what the network's modules bring, the workers included. */
export function measureWithNetwork(modules: readonly string[]): number {
  return weigh([...listFirstLoad(), ...modules.flatMap(findScripts)])
}

/** Modules of the picture of single contacts, and of the plain one. */
export const networkModules = {
  detailed: ['around', 'network', 'canvas'],
  plain: ['around', 'network', 'large-network', 'picture', 'columns.worker', 'spread.worker'],
} as const

function listFirstLoad(): readonly string[] {
  const page = readFileSync(path.join(built, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].flatMap(([, name]) => name ?? [])
  if (named.length === 0) throw new Error('the built page names no script')
  return named
}

/** The built files of a module, by its name without the digest. */
function findScripts(module: string): readonly string[] {
  const pattern = new RegExp(`^${module.replaceAll('.', '\\.')}-[\\w-]{8}\\.js$`)
  const found = readdirSync(path.join(built, 'assets')).filter((name) => pattern.test(name))
  if (found.length === 0) throw new Error(`the build holds no ${module}: has the module another name now?`)
  return found
}

function weigh(scripts: readonly string[]): number {
  const all = new Set<string>()
  const add = (name: string): void => {
    if (all.has(name)) return
    all.add(name)
    const text = readFileSync(path.join(built, 'assets', name), 'utf8')
    for (const [, imported] of text.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g)) add(imported ?? '')
  }
  scripts.forEach(add)
  return [...all].reduce((sum, name) => sum + gzipSync(readFileSync(path.join(built, 'assets', name))).length, 0)
}
