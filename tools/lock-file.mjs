/**
 * Does package-lock.json hold every optional package that its packages name? Where one is left out, which happens when the
 * registry at hand did not serve it, `npm ci` refuses the whole file, on every platform.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const file = path.resolve(import.meta.dirname, '..', 'package-lock.json')
const { packages } = JSON.parse(readFileSync(file, 'utf8'))

const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isReached(folder, name))
    .map(([name, version]) => `${folder} wants ${name} ${version}, which package-lock.json does not hold`),
)

for (const line of missing) console.error(line)
if (missing.length > 0) {
  console.error(
    'npm ci will refuse this file. Choose a version that is served for all platforms, and make the file anew.',
  )
  process.exitCode = 1
}

/** Looks as Node does: in the folder's own node_modules, then in those around it. */
function isReached(folder, name) {
  const own = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
  if (own in packages) return true
  if (folder === '') return false
  const outer = folder.lastIndexOf('/node_modules/')
  return isReached(outer === -1 ? '' : folder.slice(0, outer), name)
}
