/** Chunks of contact columns as one: the long versions, and then the years in their order. */
import type { ContactColumns } from '../../server/domain/contact-columns/index.ts'

/**
 * All rows of the chunks, which must be given `long` first and then by year. Actors, encounters and venues that several
 * chunks name are one. A single chunk is answered as it is.
 */
export function joinColumns(chunks: readonly ContactColumns[]): ContactColumns {
  const [only, ...others] = chunks
  if (only === undefined) throw new Error('there is no chunk to join')
  if (others.length === 0) return only
  const actors = joinTables(chunks.map((chunk) => chunk.actors.map((actor) => [actor.id, actor] as const)))
  const encounters = joinTables(chunks.map((chunk) => chunk.encounters.map((id) => [id, id] as const)))
  const venues = joinTables(chunks.map((chunk) => chunk.venues.map((id) => [id, id] as const)))
  const places = (read: (chunk: ContactColumns) => Uint32Array, renumber: readonly Uint32Array[]): Uint32Array =>
    join(
      chunks.map((chunk, index) => read(chunk).map((place) => renumber[index]?.[place] ?? 0)),
      (length) => new Uint32Array(length),
    )
  const times = (read: (chunk: ContactColumns) => Float64Array) =>
    join(chunks.map(read), (length) => new Float64Array(length))
  const bytes = (read: (chunk: ContactColumns) => Uint8Array) =>
    join(chunks.map(read), (length) => new Uint8Array(length))
  const shorts = (read: (chunk: ContactColumns) => Uint16Array) =>
    join(chunks.map(read), (length) => new Uint16Array(length))
  const venue = chunks.map((chunk, index) =>
    chunk.venue.map((place) => (place < 0 ? place : (venues.renumber[index]?.[place] ?? 0))),
  )
  return {
    header: only.header,
    actors: actors.table,
    encounters: encounters.table,
    venues: venues.table,
    count: chunks.reduce((sum, { count }) => sum + count, 0),
    longCount: chunks.reduce((sum, { longCount }) => sum + longCount, 0),
    validFrom: times(({ validFrom }) => validFrom),
    validTo: times(({ validTo }) => validTo),
    knownFrom: times(({ knownFrom }) => knownFrom),
    knownTo: times(({ knownTo }) => knownTo),
    encounter: places(({ encounter }) => encounter, encounters.renumber),
    from: places(({ from }) => from, actors.renumber),
    to: places(({ to }) => to, actors.renumber),
    venue: join(venue, (length) => new Int32Array(length)),
    kind: bytes(({ kind }) => kind),
    denialScope: bytes(({ denialScope }) => denialScope),
    standing: bytes(({ standing }) => standing),
    level: bytes(({ level }) => level),
    unsettled: bytes(({ unsettled }) => unsettled),
    inferred: bytes(({ inferred }) => inferred),
    reports: shorts(({ reports }) => reports),
    originsAtLeast: shorts(({ originsAtLeast }) => originsAtLeast),
    originsAtMost: shorts(({ originsAtMost }) => originsAtMost),
    publishers: shorts(({ publishers }) => publishers),
    onTheRecord: shorts(({ onTheRecord }) => onTheRecord),
    throughStart: joinStarts(chunks),
    through: places(({ through }) => through, actors.renumber),
    throughAgreement: bytes(({ throughAgreement }) => throughAgreement),
  }
}

interface JoinedTable<T> {
  readonly table: readonly T[]
  /** For each chunk, the places in the joined table of what stood in its own. */
  readonly renumber: readonly Uint32Array[]
}

function joinTables<T>(tables: readonly (readonly (readonly [id: string, entry: T])[])[]): JoinedTable<T> {
  const places = new Map<string, number>()
  const table: T[] = []
  const renumber = tables.map((entries) =>
    Uint32Array.from(entries, ([id, entry]) => {
      const known = places.get(id)
      if (known !== undefined) return known
      places.set(id, table.length)
      return table.push(entry) - 1
    }),
  )
  return { table, renumber }
}

interface Settable<T> {
  readonly length: number
  set(part: T, at: number): void
}

function join<T extends Settable<T>>(parts: readonly T[], allocate: (length: number) => T): T {
  const joined = allocate(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Each chunk's starts go on where the mediators of the one before end. */
function joinStarts(chunks: readonly ContactColumns[]): Uint32Array {
  const starts = chunks.map(({ throughStart, count }) => throughStart.subarray(0, count))
  let before = 0
  const moved = starts.map((part, index) => {
    const shift = before
    before += chunks[index]?.through.length ?? 0
    return part.map((start) => start + shift)
  })
  return join([...moved, Uint32Array.of(before)], (length) => new Uint32Array(length))
}
