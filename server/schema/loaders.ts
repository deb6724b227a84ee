/** Batched reads of one request: whatever is asked for by identifier in one tick becomes one statement. */
import DataLoader from 'dataloader'
import type { RowOf } from '../database/decode.ts'
import type { Statement } from '../database/statement.ts'
import {
  actorsById,
  articlesById,
  contactsOfEncounters,
  encountersById,
  participantsOfEncounters,
  remarksById,
  reportsById,
  sourcesById,
  sourcesOfParties,
  tracksById,
  venuesById,
} from '../database/statements.gen.ts'
import { groupBy } from '../domain/group-by.ts'
import type { SourceId } from '../domain/report.ts'
import type { RequestContext } from './context.ts'

type Read = RequestContext['read']
type Rows<S> = readonly RowOf<S>[]

/** What a batch by encounter is asked for: the encounter as known at an instant. */
export interface EncounterAt {
  readonly encounter: string
  readonly knownAt: number
}

export type Loaders = ReturnType<typeof createLoaders>

/** Loaders for one request. By-identifier loaders give `undefined` for what is not stored. */
export function createLoaders(read: Read) {
  return {
    actors: byId(read, actorsById),
    articles: byId(read, articlesById),
    encounters: byId(read, encountersById),
    remarks: byId(read, remarksById),
    reports: byId(read, reportsById),
    sources: byId(read, sourcesById),
    tracks: byId(read, tracksById),
    venues: byId(read, venuesById),
    contactsOfEncounter: byEncounter(read, contactsOfEncounters),
    participantsOfEncounter: byEncounter(read, participantsOfEncounters),
    /** Sources that speak for actors, whose sorted identifiers, joined by a space, are the key. */
    speakersFor: new DataLoader<string, readonly SourceId[]>((keys) =>
      Promise.all(
        keys.map(async (key) => (await read(sourcesOfParties, { parties: key.split(' ') })).map(({ id }) => id)),
      ),
    ),
  }
}

function byId<Row extends { readonly id: string }>(
  read: Read,
  statement: Statement<{ readonly ids: readonly string[] }, Row>,
): DataLoader<string, Row | undefined> {
  return new DataLoader(async (ids) => {
    const rows = await read(statement, { ids: [...ids] })
    const found = new Map<string, Row>(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id))
  })
}

function byEncounter<Row extends { readonly encounter: string }>(
  read: Read,
  statement: Statement<{ readonly encounters: readonly string[]; readonly knownAt: number }, Row>,
): DataLoader<EncounterAt, Rows<typeof statement>, string> {
  return new DataLoader(
    async (keys) => {
      const answers = new Map<string, Rows<typeof statement>>()
      for (const [knownAt, same] of groupBy(keys, (key) => key.knownAt)) {
        const rows = await read(statement, { encounters: same.map((key) => key.encounter), knownAt })
        for (const [encounter, group] of groupBy(rows, (row) => row.encounter))
          answers.set(`${encounter} ${knownAt}`, group)
      }
      return keys.map(({ encounter, knownAt }) => answers.get(`${encounter} ${knownAt}`) ?? [])
    },
    { cacheKeyFn: ({ encounter, knownAt }) => `${encounter} ${knownAt}` },
  )
}
