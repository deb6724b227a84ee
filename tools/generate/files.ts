/** Reads folders of source files in a stable order. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Files below `folder` whose name ends in `ending`, sorted; paths are relative to `root`. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  const absolute = path.join(root, folder)
  if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name))
    .sort()
}

export function readText(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}
