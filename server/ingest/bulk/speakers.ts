/** Whom sources speak as, for as many as a load meets: read once each. */
import type { Database } from '../../database/statement.ts'
import { speakersOfSources } from '../../database/statements.gen.ts'
import type { StoredEntity } from '../graph.ts'

export interface Speakers {
  /** Takes note of the sources that files define, before they are stored. */
  learn(entities: readonly StoredEntity[]): void
  /** Reads what is not known yet of whom these files rely on. */
  read(entities: readonly StoredEntity[]): Promise<void>
  /** The actor that a source speaks as, if any. */
  readonly speakerOf: (source: string) => string | null
}

/** `database` is left out where there is none yet: then only what was learnt is known. */
export function createSpeakers(database: Pick<Database, 'read'> | undefined): Speakers {
  const speakers = new Map<string, string | null>()
  return {
    learn: (entities) => {
      for (const { id, label, pointsTo } of entities) {
        if (label === 'Source') speakers.set(id, pointsTo.find(({ type }) => type === 'SPEAKS_AS')?.to ?? null)
      }
    },
    read: async (entities) => {
      const named = entities.flatMap(({ pointsTo }) => pointsTo.filter(({ type }) => type === 'ATTRIBUTED_TO'))
      const ids = [...new Set(named.map(({ to }) => to))].filter((id) => !speakers.has(id))
      if (ids.length === 0 || database === undefined) return
      for (const { id, actor } of await database.read(speakersOfSources, { ids })) speakers.set(id, actor)
    },
    speakerOf: (source) => speakers.get(source) ?? null,
  }
}
