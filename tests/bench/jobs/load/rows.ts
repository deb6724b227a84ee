/** All that a network stores, as rows in memory: what the bare driver is given for nothing. */
import { inBatches } from '../../../../server/ingest/bulk/batch.ts'
import { createPlaces } from '../../../../server/ingest/bulk/places.ts'
import { prepareBatch } from '../../../../server/ingest/bulk/prepare-batch.ts'
import { createSpeakers } from '../../../../server/ingest/bulk/speakers.ts'
import type { DerivedEncounter } from '../../../../server/ingest/derive.ts'
import { entityRow, relationshipRows } from '../../../../server/ingest/write-unit.ts'
import { generateFiles } from '../../generate/index.ts'

export interface StoredRows {
  readonly entities: readonly ReturnType<typeof entityRow>[]
  readonly relationships: ReturnType<typeof relationshipRows>
  readonly derived: readonly DerivedEncounter[]
}

/** The rows of a network, a batch at a time as the bulk loader would write them. */
export async function rowsOfNetwork(encounters: number): Promise<readonly StoredRows[]> {
  const around = { places: createPlaces(undefined), speakers: createSpeakers(undefined) }
  const batches: StoredRows[] = []
  const refuse = ({ name }: { readonly name: string }) => {
    throw new Error(`the generator made a file that is refused: ${name}`)
  }
  for await (const files of inBatches(generateFiles(encounters), 5_000, () => undefined, refuse)) {
    const { derived } = await prepareBatch(files, around)
    batches.push({
      entities: files.flatMap(({ entities, key }) => entities.map((entity) => entityRow(entity, key, 0))),
      relationships: files.flatMap((file) => file.entities.flatMap(relationshipRows)),
      derived,
    })
  }
  return batches
}
