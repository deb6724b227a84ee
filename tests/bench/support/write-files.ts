/** A generated network as JSON files of a folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isArticleFile } from '../../../server/ingest/unit.ts'
import { generateFiles } from '../generate/index.ts'

/** Registers at the top, articles in folders of a thousand. Answers how many files there are. */
export function writeGeneratedFiles(encounters: number, folder: string): number {
  let [files, articles] = [0, 0]
  for (const file of generateFiles(encounters)) {
    const inside = isArticleFile(file) ? `articles/${Math.floor(articles++ / 1_000)}` : ''
    mkdirSync(path.join(folder, inside), { recursive: true })
    writeFileSync(path.join(folder, inside, `${file.name}.json`), `${JSON.stringify(file.value, null, 1)}\n`)
    files += 1
  }
  return files
}
