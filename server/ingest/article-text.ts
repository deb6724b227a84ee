/** The text that an article names, where it is at hand: read when it is asked for, and stored nowhere. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** `name` is that of a file in the folder; `undefined` where there is no folder, or no such file in it. */
export function readArticleText(folder: string | undefined, name: string): string | undefined {
  if (folder === undefined) return undefined
  const file = path.join(folder, name)
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : undefined
}
