/** Article and register files in a folder of a test's own, made from a good one by one edit. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Loader } from '../../server/ingest/load.ts'
import { projectFolder } from './folders.ts'

const accepted = path.join(projectFolder, 'tests/fixtures/accepted')

/** The text of a file that is accepted: `register.yaml`, `first.yaml` or `second.yaml`. */
export function acceptedText(name: string): string {
  return readFileSync(path.join(accepted, name), 'utf8')
}

export interface SourceFolder {
  readonly path: string
  /** Writes a file and answers its path. */
  write(name: string, content: string | Uint8Array): string
  remove(): void
}

export function makeSourceFolder(): SourceFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'backchannel-sources-'))
  return {
    path: folder,
    write: (name, content) => {
      const file = path.join(folder, name)
      writeFileSync(file, content)
      return file
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Loads YAML texts by their names, from files of the folder; what became of each, with the words of its problems. */
export async function loadTexts(
  loader: Pick<Loader, 'loadPaths'>,
  folder: SourceFolder,
  texts: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const paths = Object.entries(texts).map(([name, text]) => folder.write(`${name}.yaml`, text))
  const outcomes = await loader.loadPaths(paths, () => undefined)
  return outcomes.map(({ kind, problems }) => [kind, ...problems.map(({ message }) => message)].join(': '))
}
