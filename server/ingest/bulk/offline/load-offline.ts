/**
 * A first load without a database: the same files through the same checks and the same derivation, into files for Neo4j's offline
 * importer. What is kept in memory is a batch, the identifiers that others can speak of, and a part of the encounters.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ImportFile } from '../../../database/neo4j/import.ts'
import { groupBy } from '../../../domain/group-by.ts'
import type { EncounterId, EncounterKind, Report } from '../../../domain/report.ts'
import { deriveEncounter } from '../../derive.ts'
import type { LoadOutcome } from '../../load.ts'
import type { DefinedFile } from '../../unit.ts'
import { entityRow, relationshipRows } from '../../write-unit.ts'
import { type FileStream, inBatches } from '../batch.ts'
import type { BulkCount } from '../load-bulk.ts'
import { createPlaces } from '../places.ts'
import { createSpeakers, type Speakers } from '../speakers.ts'
import { byKnowledge, reportsOf } from '../stored-report.ts'
import { checkOffline } from './batch-checks.ts'
import { type CsvFiles, createCsvFiles, type Properties } from './csv.ts'
import { createMemoryRunner } from './memory-runner.ts'
import { createPartitions } from './partitions.ts'

export interface OfflineSettings {
  /** Where the files for the importer go; made, and emptied by whoever imports. */
  readonly folder: string
  readonly readText?: (name: string) => string | undefined
  readonly nowSeconds: () => number
  readonly signal?: AbortSignal
}

export interface OfflineLoad extends BulkCount {
  readonly files: readonly ImportFile[]
}

const entitiesPerBatch = 5_000
const entitySpace = 'Entity'

/**
 * Prepares a load into an empty store. Files that stand before what they speak of are tried again at the end. Refusals reach
 * `report` with their problems, and so does the count after each batch.
 */
export async function prepareOffline(
  stream: FileStream,
  { folder, readText = () => undefined, nowSeconds, signal }: OfflineSettings,
  report: { readonly refused: (outcome: LoadOutcome) => void; readonly progress: (count: BulkCount) => void },
): Promise<OfflineLoad> {
  mkdirSync(folder, { recursive: true })
  const csv = createCsvFiles(path.join(folder, 'csv'))
  const partitions = createPartitions<EncounterPart>(path.join(folder, 'encounters'))
  const places = createPlaces(undefined)
  const speakers = createSpeakers(undefined)
  const runner = createMemoryRunner()
  const recordedAt = nowSeconds()
  const count = { loaded: 0, unchanged: 0, refused: 0 }
  const refuse = (outcome: LoadOutcome) => {
    count.refused += 1
    report.refused(outcome)
  }
  const accept = (file: DefinedFile) => {
    runner.learn(file)
    places.learn(file.entities)
    speakers.learn(file.entities)
    writeFile(file, recordedAt, speakers, csv, partitions.add)
    count.loaded += 1
  }

  let early: readonly DefinedFile[] = []
  const keys = new Set<string>()
  for await (const batch of inBatches(stream, entitiesPerBatch, readText, refuse)) {
    signal?.throwIfAborted()
    const { good, bad } = await checkOffline(batch, keys, runner)
    for (const file of good) accept(file)
    early = [...early, ...bad.map(({ file }) => file)]
    report.progress({ ...count })
  }
  // As long as any is taken: the last one may be what another waited for.
  while (early.length > 0) {
    const { good, bad } = await checkOffline(early, keys, runner)
    for (const file of good) accept(file)
    early = bad.map(({ file }) => file)
    if (good.length > 0) continue
    for (const { file, problems } of bad) refuse({ name: file.file.name, kind: 'refused', counts: [], problems })
    early = []
  }
  for (const parts of partitions.read()) {
    signal?.throwIfAborted()
    writeEncounters(parts, places.isWithin, csv)
  }
  report.progress({ ...count })
  return { ...count, files: csv.close() }
}

/** What of an encounter comes from one file: itself, or a report of it. */
interface EncounterPart {
  readonly encounter: EncounterId
  readonly row?: Properties
  readonly kind?: EncounterKind
  readonly report?: Report
}

function writeFile(
  { entities, key }: DefinedFile,
  recordedAt: number,
  { speakerOf }: Speakers,
  csv: CsvFiles,
  addPart: (key: string, part: EncounterPart) => void,
): void {
  for (const entity of entities) {
    const properties = { ...entityRow(entity, key, recordedAt).properties, recordedAt }
    if (entity.label === 'Encounter') {
      const encounter = entity.id as EncounterId
      // An encounter is written with what follows from all that is reported of it.
      addPart(encounter, { encounter, row: properties, kind: entity.properties.kind as EncounterKind })
    } else csv.node([entitySpace, entity.label], entitySpace, entity.id, properties, 'id')
    for (const { from, type, to, properties: said } of relationshipRows(entity)) {
      csv.relationship(type, entityEnd(from), entityEnd(to), said)
    }
  }
  for (const one of reportsOf(entities, speakerOf)) addPart(one.encounter, { encounter: one.encounter, report: one })
}

const entityEnd = (id: string) => ({ space: entitySpace, id })

function writeEncounters(
  parts: readonly EncounterPart[],
  isWithin: ReturnType<typeof createPlaces>['isWithin'],
  csv: CsvFiles,
): void {
  for (const [id, same] of groupBy(parts, ({ encounter }) => encounter)) {
    const introduced = same.find(({ row }) => row !== undefined)
    if (introduced?.row === undefined || introduced.kind === undefined) continue
    const reports = same.flatMap(({ report }) => report ?? []).sort(byKnowledge)
    const derived = deriveEncounter({ id, kind: introduced.kind }, reports, isWithin)
    csv.node([entitySpace, 'Encounter'], entitySpace, id, { ...introduced.row, derivedHash: derived.hash }, 'id')
    for (const [index, account] of derived.accounts.entries()) {
      const end = { space: 'Account', id: `${id} ${index}` }
      csv.node(['Account'], end.space, end.id, account)
      csv.relationship('HAS_ACCOUNT', entityEnd(id), end, {})
    }
    for (const { actor, ...part } of derived.participants) {
      csv.relationship('TOOK_PART', entityEnd(actor), entityEnd(id), part)
    }
    for (const { from, to, properties } of derived.contacts) {
      csv.relationship('CONTACT', entityEnd(from), entityEnd(to), properties)
    }
  }
}
