/** What a batch of new files adds to the store, all of it made before a transaction begins. */

import { groupBy } from '../../domain/group-by.ts'
import type { EncounterId, EncounterKind, Report } from '../../domain/report.ts'
import { type DerivedEncounter, deriveEncounter } from '../derive.ts'
import type { DefinedFile, HashedEntity } from '../unit.ts'
import { createBreath } from './batch.ts'
import type { Places } from './places.ts'
import type { Speakers } from './speakers.ts'
import { byKnowledge, reportsOf } from './stored-report.ts'

export interface PreparedBatch {
  readonly files: readonly DefinedFile[]
  /** Encounters that these files introduce, with what follows from their reports. */
  readonly derived: readonly DerivedEncounter[]
  /** Encounters introduced earlier that these files report on: to be derived from the store. */
  readonly touched: readonly EncounterId[]
}

/** What the reports of files are read with. */
export interface Surroundings {
  readonly places: Places
  readonly speakers: Speakers
}

/** Derives the encounters that the files introduce: all that is reported of them stands in these files. */
export async function prepareBatch(
  files: readonly DefinedFile[],
  { places, speakers }: Surroundings,
): Promise<PreparedBatch> {
  const breathe = createBreath()
  const entities = files.flatMap((file) => file.entities)
  places.learn(entities)
  speakers.learn(entities)
  await speakers.read(entities)
  const reports: Report[] = []
  for (const file of files) {
    reports.push(...reportsOf(file.entities, speakers.speakerOf))
    await breathe()
  }
  await places.read(reports.flatMap(({ venue }) => (venue === undefined ? [] : [venue])))
  const byEncounter = groupBy(reports.sort(byKnowledge), (report) => report.encounter)
  const introduced = entities.filter(({ label }) => label === 'Encounter').map(toIdentity)
  const derived: DerivedEncounter[] = []
  for (const encounter of introduced) {
    derived.push(deriveEncounter(encounter, byEncounter.get(encounter.id) ?? [], places.isWithin))
    await breathe()
  }
  const fresh = new Set(introduced.map(({ id }) => id))
  return { files, derived, touched: [...byEncounter.keys()].filter((id) => !fresh.has(id)) }
}

/** A file of checked shape gives an encounter one of the known kinds. */
function toIdentity({ id, properties }: HashedEntity) {
  return { id: id as EncounterId, kind: properties.kind as EncounterKind }
}
