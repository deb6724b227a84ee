/**
 * Loads many files through the same checks as few, a batch of articles in one transaction: what takes the loader of single
 * articles one round of statements each, this takes in one round for hundreds. The store is the same in the end.
 */
import type { Database } from '../../database/statement.ts'
import { beginWriting, entitiesOfFiles } from '../../database/statements.gen.ts'
import { type SourceProblem, SourceRejected } from '../../domain/errors.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { LoadOutcome } from '../load.ts'
import type { DefinedFile } from '../unit.ts'
import { actorsIn, writeUnit } from '../write-unit.ts'
import { type FileStream, inBatches } from './batch.ts'
import { createPlaces } from './places.ts'
import { prepareBatch, type Surroundings } from './prepare-batch.ts'
import { createSpeakers } from './speakers.ts'
import { checkBatch, writeBatch } from './write-batch.ts'

export interface BulkSettings {
  readonly database: Database
  /** The text that an article names, where it is at hand. */
  readonly readText?: (name: string) => string | undefined
  readonly nowSeconds: () => number
  /** Entities of one transaction, at least; default 2,000. The rows of a statement are cut to less. */
  readonly entitiesPerBatch?: number
  /** Ends the load between two batches; what was written stays, and the next load goes on from there. */
  readonly signal?: AbortSignal
}

/** Files by what became of them. */
export interface BulkCount {
  readonly loaded: number
  readonly unchanged: number
  readonly refused: number
}

/**
 * Loads files in their order, each whole or not at all. Files that the store already holds with the same content are passed
 * over, so that an interrupted load, begun anew, goes on where it stopped. Those that stand before what they speak of are
 * tried again at the end. Refusals reach `report` with their problems, and so does the count after each batch.
 */
export async function loadBulk(
  files: FileStream,
  settings: BulkSettings,
  report: { readonly refused: (outcome: LoadOutcome) => void; readonly progress: (count: BulkCount) => void },
): Promise<BulkCount> {
  const { database, readText = () => undefined, entitiesPerBatch = 2_000, signal } = settings
  const around = { places: createPlaces(database), speakers: createSpeakers(database) }
  const count = { loaded: 0, unchanged: 0, refused: 0 }
  const early: DefinedFile[] = []
  const refuse = (outcome: LoadOutcome) => {
    count.refused += 1
    report.refused(outcome)
  }
  const add = ({ loaded, unchanged }: { readonly loaded: number; readonly unchanged: number }) => {
    count.loaded += loaded
    count.unchanged += unchanged
    report.progress({ ...count })
  }

  let writing: Promise<void> = Promise.resolve()
  for await (const batch of inBatches(files, entitiesPerBatch, readText, refuse)) {
    signal?.throwIfAborted()
    // While the database writes one batch, the next is made ready.
    const [prepared] = await Promise.all([loadable(batch, around, settings), writing])
    writing = writeLoadable(prepared, around, settings, (file) => early.push(file)).then(add)
    writing.catch(() => undefined)
  }
  await writing
  await loadEarly(early, settings, refuse, add)
  return count
}

interface Loadable {
  readonly fresh: Awaited<ReturnType<typeof prepareBatch>>
  readonly changed: readonly DefinedFile[]
  readonly unchanged: number
}

/** Tells what is new from what is stored, and derives what is new. */
async function loadable(
  batch: readonly DefinedFile[],
  around: Surroundings,
  settings: BulkSettings,
): Promise<Loadable> {
  const rows = await settings.database.read(entitiesOfFiles, { files: batch.map(({ key }) => key) })
  const stored = groupBy(rows, ({ definedIn }) => definedIn)
  const isFresh = ({ key }: DefinedFile) => !stored.has(key)
  const isSame = ({ key, entities }: DefinedFile) => {
    const hashes = new Map((stored.get(key) ?? []).map(({ id, hash }) => [id, hash]))
    return hashes.size === entities.length && entities.every(({ id, hash }) => hashes.get(id) === hash)
  }
  const fresh = batch.filter(isFresh)
  const known = batch.filter((file) => !isFresh(file))
  const changed = known.filter((file) => !isSame(file))
  return { fresh: await prepareBatch(fresh, around), changed, unchanged: known.length - changed.length }
}

/** Writes what is new in one transaction, without the files that the store refuses; then what has changed, one by one. */
async function writeLoadable(
  { fresh, changed, unchanged }: Loadable,
  around: Surroundings,
  { database, nowSeconds }: BulkSettings,
  postpone: (file: DefinedFile) => void,
): Promise<{ readonly loaded: number; readonly unchanged: number }> {
  let prepared = fresh
  for (;;) {
    const bad = await database.write(async (transaction) => {
      const curated = await transaction.run(beginWriting, { actors: actorsIn(prepared.files) })
      const found = await checkBatch(prepared.files, transaction)
      // Of whom a curation speaks is settled as single articles are.
      const passed = new Set([...found.map(({ file }) => file), ...filesNaming(curated, prepared.files)])
      if (passed.size === 0) await writeBatch(prepared, transaction, nowSeconds())
      return passed
    }, BATCH)
    if (bad.size === 0) break
    for (const file of prepared.files) if (bad.has(file.file.name)) postpone(file)
    prepared = await prepareBatch(
      prepared.files.filter(({ file }) => !bad.has(file.name)),
      around,
    )
  }
  for (const file of changed) postpone(file)
  return { loaded: prepared.files.length, unchanged }
}

function filesNaming(curated: readonly { readonly id: string }[], files: readonly DefinedFile[]): readonly string[] {
  if (curated.length === 0) return []
  const ids = new Set(curated.map(({ id }) => id))
  return files.filter((file) => actorsIn([file]).some((id) => ids.has(id))).map(({ file }) => file.name)
}

const BATCH = { timeoutMs: 300_000 }

/** Files that came before what they speak of, or are new versions: as single articles are, for as long as any is taken. */
async function loadEarly(
  early: readonly DefinedFile[],
  { database, nowSeconds }: BulkSettings,
  refuse: (outcome: LoadOutcome) => void,
  add: (done: { readonly loaded: number; readonly unchanged: number }) => void,
): Promise<void> {
  let waiting = early
  for (;;) {
    const refused: { readonly file: DefinedFile; readonly problems: readonly SourceProblem[] }[] = []
    for (const file of waiting) {
      try {
        await database.write((transaction) => writeUnit([file], transaction, nowSeconds()))
        add({ loaded: 1, unchanged: 0 })
      } catch (error) {
        if (!(error instanceof SourceRejected)) throw error
        refused.push({ file, problems: error.problems })
      }
    }
    if (refused.length === 0) return
    if (refused.length === waiting.length) {
      for (const { file, problems } of refused) refuse({ name: file.file.name, kind: 'refused', counts: [], problems })
      return
    }
    waiting = refused.map(({ file }) => file)
  }
}
