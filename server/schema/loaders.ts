/** Batched reads of one request: whatever is asked for by identifier in one tick becomes one statement. */
import DataLoader from 'dataloader'
import { type ParametersOf, type RowOf, ruledParts, toTime } from '../database/decode.ts'
import type { ActorPair, ActorRow, AffiliationRow, EncountersAsked, Part } from '../database/rows.ts'
import type { Statement } from '../database/statement.ts'
import {
  actorsAround,
  actorsById,
  actorsWritten,
  articlesById,
  contactsOfActors,
  contactsOfEncounters,
  curationsByNumber,
  curationsOfActors,
  encountersBetween,
  encountersById,
  encountersInWindow,
  encountersInWindowLatest,
  encountersOfActors,
  encountersOfActorsLatest,
  encountersOfSubjects,
  introductions,
  participantsOfEncounters,
  readingsOfTracks,
  remarksById,
  reportsById,
  reportsOfEncounters,
  reportsOfSources,
  sourcesById,
  sourcesOfParties,
  textFilesById,
  tracksById,
  venuesById,
} from '../database/statements.gen.ts'
import { groupBy } from '../domain/group-by.ts'
import type { SourceId } from '../domain/report.ts'
import type { AffiliatedActor, Belonging } from '../domain/roll-up.ts'
import type { RequestContext } from './context.ts'

/** The most encounters that one question derives anew. */
export const mostDerived = 20_000

type Read = RequestContext['read']
type Rows<S> = readonly RowOf<S>[]

/** What a batch by encounter is asked for: the encounter as known at an instant. */
export interface EncounterAt {
  readonly encounter: string
  readonly knownAt: number
}

/** One of those of whom the same page is asked. */
interface PageOf<Of, PageParameters> {
  readonly of: Of
  readonly page: PageParameters
}

type EncounterPage = Omit<ParametersOf<typeof encountersInWindow>, 'asked' | 'parts'> & {
  readonly isLatest: boolean
  readonly ofActors: boolean
}
type ContactPage = Omit<ParametersOf<typeof contactsOfActors>, 'actors' | 'parts'>
type ReportPage = Omit<ParametersOf<typeof reportsOfSources>, 'sources'>

/** An actor with what it belongs to, as rules take it and as sources state it. */
type StatedActor = AffiliatedActor & { readonly stated: readonly AffiliationRow[] }

/** The most curations that are given of one actor at once; `curations(actor:)` pages through all. */
const mostCurations = 100

export type Loaders = ReturnType<typeof createLoaders>

/**
 * Loaders for one request. By-identifier loaders give `undefined` for what is not stored. `needs` says whether the question
 * needs all of these parts, `readText` gives what a file of the articles' folder holds.
 */
export function createLoaders(
  read: Read,
  needs: (parts: readonly Part[]) => boolean,
  readText: (name: string) => string | undefined,
) {
  const actors = byAsked(read, actorsById)
  const articles = byId(read, articlesById)
  /** Whoever was read along with something else need not be read again. */
  const keepActors = (rows: readonly { readonly who: ActorRow | null }[]): void => {
    for (const { who } of rows)
      if (who !== null) actors.prime(who.id, { ...who, aliases: null, affiliations: null, possiblySame: null })
  }
  const keepAlong = (rows: Rows<typeof reportsById>): void => {
    for (const { paper, participations } of rows) {
      if (paper !== null) articles.prime(paper.id, { ...paper, basedOn: null, reports: null, remarks: null })
      keepActors(participations ?? [])
    }
  }
  const reports = byId(read, reportsById, {}, keepAlong)
  const wholeReports = byId(read, reportsById, { alsoParts: ruledParts }, keepAlong)
  const reportsOf = (also: { readonly alsoParts?: readonly Part[] }) =>
    byKey(
      async (encounters) => {
        const rows = await read(reportsOfEncounters, { encounters, ...also })
        keepAlong(rows)
        return rows
      },
      ({ encounter }) => encounter,
    )
  const reportsOfEncounter = reportsOf({})
  const wholeReportsOfEncounter = reportsOf({ alsoParts: ruledParts })
  return {
    /** By the identifier of a merged actor, the one that it was merged into. */
    actors,
    articles,
    /** With when its first report was known. */
    encounters: byId(read, encountersById, { alsoParts: ['known'] }),
    remarks: byId(read, remarksById),
    /** From when something is known; `undefined` for what no article introduced. */
    introductions: byId(read, introductions),
    reports,
    /** Reports as the rules of the domain take them, whatever the question asks of them. */
    get wholeReports() {
      return needs(ruledParts) ? reports : wholeReports
    },
    /** The articles' own texts, read from their files; `undefined` for what is not at hand. */
    texts: new DataLoader<string, string | undefined>(async (ids) => {
      const rows = await read(textFilesById, { ids: [...ids] })
      const files = new Map<string, string>(rows.map(({ id, textFile }) => [id, textFile]))
      return ids.map((id) => {
        const file = files.get(id)
        return file === undefined ? undefined : readText(file)
      })
    }),
    sources: byId(read, sourcesById),
    tracks: byId(read, tracksById),
    readingsOfTrack: byKey(
      (tracks) => read(readingsOfTracks, { tracks }),
      ({ track }) => track,
    ),
    venues: byId(read, venuesById),
    /** Encounters between two actors or any who belong to them; the key is the two identifiers in order, with a space. */
    encountersBetween: byKey(
      async (keys) => {
        const pairs = keys.map((key) => {
          const [first = '', second = ''] = key.split(' ')
          return { first, second } as ActorPair
        })
        return read(encountersBetween, { pairs, limit: mostDerived + 1 })
      },
      ({ pair }) => pair,
    ),
    /** Encounters that any report places on a track, with an actor or at a venue. */
    encountersOfSubject: byKey(
      (subjects) => read(encountersOfSubjects, { subjects, limit: mostDerived + 1 }),
      ({ subject }) => subject,
    ),
    /** An actor with all that it belongs to at any remove, beside those of the same batch. */
    belonging: new DataLoader<string, readonly StatedActor[]>(async (ids) => {
      const rows = await read(actorsAround, { ids: [...ids].sort(), parts: ['affiliations'] })
      const actors = rows.map(({ id, kind, affiliations }) => {
        const stated = affiliations ?? []
        return { id, kind, affiliations: toBelongings(stated), stated }
      })
      return ids.map(() => actors)
    }),
    /** Pages of encounters, by whose they are. */
    encounterPages: byPage(
      (asked: readonly EncountersAsked[], { isLatest, ofActors, ...page }: EncounterPage) => {
        const [inWindow, inWindowOfActors] = isLatest
          ? [encountersInWindowLatest, encountersOfActorsLatest]
          : [encountersInWindow, encountersOfActors]
        return read(ofActors ? inWindowOfActors : inWindow, { asked, ...page })
      },
      ({ key }) => key,
    ),
    /** The first contacts of an actor in a window. */
    contactsOfActor: byPage(async (actors: readonly string[], page: ContactPage) => {
      const rows = await read(contactsOfActors, { actors, ...page })
      keepActors(rows)
      return rows
    }),
    /** The first reports that rest on a source. */
    reportsOfSource: byPage((sources: readonly string[], page: ReportPage) =>
      read(reportsOfSources, { sources, ...page }),
    ),
    reportsOfEncounter,
    /** The same as the rules of the domain take them. */
    get wholeReportsOfEncounter() {
      return needs(ruledParts) ? reportsOfEncounter : wholeReportsOfEncounter
    },
    contactsOfEncounter: byEncounter((keys) => read(contactsOfEncounters, { ...keys, parts: ['details'] })),
    participantsOfEncounter: byEncounter((keys) => read(participantsOfEncounters, keys)),
    /** Curations that speak of an actor, newest first. */
    curationsOfActor: new DataLoader<string, Rows<typeof curationsByNumber>>(async (actors) => {
      const page = { before: Number.MAX_SAFE_INTEGER, limit: mostCurations }
      const rows = groupBy(await read(curationsOfActors, { actors: [...actors], ...page }), ({ of }) => of as string)
      return actors.map((actor) => rows.get(actor) ?? [])
    }),
    /** Curations by their numbers. */
    curations: new DataLoader<string, RowOf<typeof curationsByNumber> | undefined>(async (numbers) => {
      const rows = await read(curationsByNumber, { numbers: numbers.map(Number) })
      return numbers.map((number) => rows.find((row) => row.number === Number(number)))
    }),
    /** Names of actors as files write them, merged or not. */
    writtenNames: new DataLoader<string, string | undefined>(async (ids) => {
      const rows = await read(actorsWritten, { ids: [...ids] })
      return ids.map((id) => rows.find((row) => row.id === id)?.name)
    }),
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
  parts: { readonly alsoParts?: readonly Part[] } = {},
  keep: (rows: readonly Row[]) => void = () => undefined,
): DataLoader<string, Row | undefined> {
  return new DataLoader(async (ids) => {
    const rows = await read(statement, { ids: [...ids], ...parts })
    keep(rows)
    const found = new Map<string, Row>(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id))
  })
}

/** Rows for each who is asked for: all of whom the same page is asked are read in one statement. */
function byPage<Of, PageParameters extends object, Row extends { readonly asked: string }>(
  readAll: (asked: readonly Of[], page: PageParameters) => Promise<readonly Row[]>,
  keyOf: (of: Of) => string = String,
): DataLoader<PageOf<Of, PageParameters>, readonly Row[], string> {
  const cacheKeyFn = ({ of, page }: PageOf<Of, PageParameters>) => `${JSON.stringify(page)} ${keyOf(of)}`
  return new DataLoader(
    async (keys) => {
      const answers = new Map<string, readonly Row[]>()
      const pages = [...groupBy(keys, ({ page }) => JSON.stringify(page))]
      const read = pages.map(async ([page, same]) => {
        const all = same.map(({ of }) => of)
        const found = groupBy(await readAll(all, JSON.parse(page)), ({ asked }) => asked)
        for (const key of same) answers.set(cacheKeyFn(key), found.get(keyOf(key.of)) ?? [])
      })
      await Promise.all(read)
      return keys.map((key) => answers.get(cacheKeyFn(key)) ?? [])
    },
    { cacheKeyFn },
  )
}

function toBelongings(affiliations: readonly AffiliationRow[]): readonly Belonging[] {
  return affiliations.map(({ group, time }) => ({ group, time: time === null ? undefined : toTime(time) }))
}

/** Many rows for each key, in the order in which they are read. */
function byKey<Row>(
  readAll: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const found = groupBy(await readAll(keys), keyOf)
    return keys.map((key) => found.get(key) ?? [])
  })
}

function byAsked<Row extends { readonly id: string; readonly asked: string }>(
  read: Read,
  statement: Statement<{ readonly ids: readonly string[] }, Row>,
): DataLoader<string, Omit<Row, 'asked'> | undefined> {
  return new DataLoader(async (ids) => {
    const rows = await read(statement, { ids: [...ids] })
    const found = new Map(rows.map(({ asked, ...row }) => [asked, row]))
    return ids.map((id) => found.get(id))
  })
}

function byEncounter<Row extends { readonly encounter: string }>(
  readAll: (keys: { readonly encounters: readonly string[]; readonly knownAt: number }) => Promise<readonly Row[]>,
): DataLoader<EncounterAt, readonly Row[], string> {
  return new DataLoader(
    async (keys) => {
      const answers = new Map<string, readonly Row[]>()
      for (const [knownAt, same] of groupBy(keys, (key) => key.knownAt)) {
        const rows = await readAll({ encounters: same.map((key) => key.encounter), knownAt })
        for (const [encounter, group] of groupBy(rows, (row) => row.encounter))
          answers.set(`${encounter} ${knownAt}`, group)
      }
      return keys.map(({ encounter, knownAt }) => answers.get(`${encounter} ${knownAt}`) ?? [])
    },
    { cacheKeyFn: ({ encounter, knownAt }) => `${encounter} ${knownAt}` },
  )
}
