/** What the built page weighs: the scripts that a browser fetches, with all that they import at once. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectFolder } from './folders.ts'

const built = path.join(projectFolder, 'dist/client')

/** Bytes of a built script: gzipped, or as the server sends it to a browser of today. */
export const weights = {
  gzipped: (file: string) => gzipSync(readFileSync(file)).length,
  sent: (file: string) => readFileSync(`${file}.br`).length,
} as const

type Weigh = (typeof weights)[keyof typeof weights]

/** Bytes of the scripts that the page loads at once. */
export function measureFirstLoad(weigh: Weigh): number {
  return addUp(listFirstLoad(), weigh)
}

/** Bytes up to the first network: the first load, and what these modules bring. */
export function measureWithNetwork(modules: readonly string[], weigh: Weigh): number {
  return addUp([...listFirstLoad(), ...modules.flatMap(findScripts)], weigh)
}

/** Modules of the picture of single contacts, and of the plain one, but for what runs beside the page. */
export const networkModules = {
  detailed: ['around', 'network', 'canvas'],
  plain: ['around', 'network', 'large-network', 'picture'],
} as const

/** What runs beside the page for each. */
export const workers = { detailed: ['ground.worker'], plain: ['columns.worker', 'spread.worker'] } as const

function listFirstLoad(): readonly string[] {
  const page = readFileSync(path.join(built, 'index.html'), 'utf8')
  // What is only named for the opening script to fetch is not loaded by the page.
  const tags = [...page.matchAll(/<(?:script|link)[^>]*>/g)].filter(([tag]) => !tag.includes('data-ahead'))
  const named = tags.flatMap(([tag]) => /(?:src|href)="\/assets\/([^"]+\.js)"/.exec(tag)?.[1] ?? [])
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

function addUp(scripts: readonly string[], weigh: Weigh): number {
  const all = new Set<string>()
  const add = (name: string): void => {
    if (all.has(name)) return
    all.add(name)
    const text = readFileSync(path.join(built, 'assets', name), 'utf8')
    for (const [, imported] of text.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g)) add(imported ?? '')
  }
  scripts.forEach(add)
  return [...all].reduce((sum, name) => sum + weigh(path.join(built, 'assets', name)), 0)
}
