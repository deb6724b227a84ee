/** Fills the database from the seeds when they are new to it or have changed. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Database } from '../database/statement.ts'
import { seedState, writeSeedState } from '../database/statements.gen.ts'
import { DERIVATION_VERSION, deriveAllEncounters } from './derive.ts'
import { type Loader, type LoadOutcome, listSourceFiles } from './load.ts'

export interface SeedSettings {
  readonly database: Database
  readonly loader: Loader
  readonly seedsFolder: string
  readonly report: (line: string) => void
}

/**
 * Loads the seeds unless the database already holds exactly these, with their texts or without, and derives everything anew
 * when the rules changed. Returns the outcomes; empty where nothing was to be done.
 */
export async function plantSeeds({
  database,
  loader,
  seedsFolder,
  report,
}: SeedSettings): Promise<readonly LoadOutcome[]> {
  const digest = digestFiles(listSourceFiles(seedsFolder), loader.hasTexts)
  const [state] = await database.read(seedState, {})
  if (state?.digest === digest && state.derivation === DERIVATION_VERSION) return []
  report(state === undefined ? 'Loading the seeds' : 'The seeds have changed; loading them')
  const outcomes = await loader.loadPaths([seedsFolder], (outcome) => {
    for (const line of describeOutcome(outcome)) report(`  ${line}`)
  })
  if (state !== undefined && state.derivation !== DERIVATION_VERSION) {
    const changed = await database.write((transaction) => deriveAllEncounters(transaction))
    report(`  the rules of derivation have changed: ${changed} encounters derived anew`)
  }
  if (outcomes.every(({ kind }) => kind !== 'refused')) {
    await database.write((transaction) => transaction.run(writeSeedState, { digest, derivation: DERIVATION_VERSION }))
  }
  return outcomes
}

/** An outcome as lines for a terminal: one for the file, one for each problem. */
export function describeOutcome({ name, kind, counts, problems }: LoadOutcome): readonly string[] {
  if (kind === 'refused') {
    return [
      `${name}: refused, nothing of it was loaded`,
      ...problems.map((p) => `  ${p.file}:${p.line}:${p.column} ${p.message}`),
    ]
  }
  if (kind === 'unchanged') return [`${name}: unchanged`]
  const sum = (of: 'created' | 'changed' | 'removed') => counts.reduce((total, count) => total + count[of], 0)
  return [`${name}: ${sum('created')} created, ${sum('changed')} changed, ${sum('removed')} removed`]
}

/** With the articles' texts the same files are loaded once more, so that their phrases are checked. */
function digestFiles(files: readonly string[], hasTexts: boolean): string {
  const hash = createHash('sha256').update(hasTexts ? 'with texts' : 'without texts')
  for (const file of files) hash.update(readFileSync(file)).update('\0')
  return hash.digest('base64url')
}
