/** Reads contact columns back as typed arrays. Runs in a browser as on a server. */

import { InvalidInput } from '../errors.ts'
import { LONG_SECONDS, OPEN_END } from '../open-ends.ts'
import type { ActorId, EncounterId, VenueId } from '../report.ts'
import { type ByteReader, createByteReader } from './bytes.ts'
import {
  actorKinds,
  blockKind,
  type ColumnActor,
  type ColumnsHeader,
  type SectionName,
  sections,
  signature,
} from './layout.ts'
import { daySeconds } from './tables.ts'

/**
 * Versions of contacts, one a row. `kind`, `standing`, `level`, `denialScope` and `throughAgreement` are places in the lists
 * of `layout.ts`; `from`, `to` and `through` places in `actors`, and so on. Times are seconds since 1970 in UTC.
 */
export interface ContactColumns {
  readonly header: ColumnsHeader
  readonly actors: readonly ColumnActor[]
  readonly encounters: readonly EncounterId[]
  readonly venues: readonly VenueId[]
  readonly count: number
  /** Rows before this one last longer than a month; they and those from here on are each sorted by `validFrom`. */
  readonly longCount: number
  readonly validFrom: Float64Array
  /** `OPEN_END` where the end is open. */
  readonly validTo: Float64Array
  readonly knownFrom: Float64Array
  /** `OPEN_END` while it still stood at the time of knowledge asked for. */
  readonly knownTo: Float64Array
  readonly encounter: Uint32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** A place in `venues`; -1 for none. All are -1 where the file was asked for without venues. */
  readonly venue: Int32Array
  readonly kind: Uint8Array
  readonly denialScope: Uint8Array
  readonly standing: Uint8Array
  readonly level: Uint8Array
  /** Bits by `unsettledProperties`. */
  readonly unsettled: Uint8Array
  readonly inferred: Uint8Array
  readonly reports: Uint16Array
  readonly originsAtLeast: Uint16Array
  readonly originsAtMost: Uint16Array
  readonly publishers: Uint16Array
  readonly onTheRecord: Uint16Array
  /** The mediators of a row: `through` and `throughAgreement` from `throughStart[row]` up to `throughStart[row + 1]`. */
  readonly throughStart: Uint32Array
  readonly through: Uint32Array
  readonly throughAgreement: Uint8Array
}

/** Errors: `InvalidInput` for what is no such file, is of another version, or was cut short. */
export function decodeContactColumns(file: Uint8Array): ContactColumns {
  const reader = createByteReader(file)
  if (file.length < signature.length || signature.slice(0, 4).some((byte) => reader.byte() !== byte)) {
    throw new InvalidInput('these are not contact columns: they begin otherwise')
  }
  const version = reader.byte()
  if (version !== signature[4]) {
    throw new InvalidInput(`these contact columns have layout ${version}; this reader knows layout ${signature[4]}`)
  }
  const blocks = readBlocks(reader)
  const header: ColumnsHeader = JSON.parse(new TextDecoder().decode(blocks.header))
  const columns = allocate(header, blocks.count)
  const fill = createFiller(columns)
  for (const rows of blocks.rows) fill(rows)
  const lasts = (row: number) => (columns.validTo[row] ?? 0) - (columns.validFrom[row] ?? 0)
  let longCount = 0
  while (longCount < columns.count && lasts(longCount) > LONG_SECONDS) longCount += 1
  const { throughs, ...rest } = columns
  const through = Uint32Array.from(throughs, ({ actor }) => actor)
  return { ...rest, longCount, through, throughAgreement: Uint8Array.from(throughs, ({ agreement }) => agreement) }
}

function readBlocks(reader: ByteReader) {
  let header = new Uint8Array()
  const rows: Uint8Array[] = []
  for (;;) {
    const kind = reader.byte()
    const body = reader.bytes(reader.count())
    if (kind === blockKind.header) header = new Uint8Array(body)
    else if (kind === blockKind.rows) rows.push(body)
    else if (kind === blockKind.end) return { header, rows, count: createByteReader(body).count() }
    // A kind that is not known is a later addition that an older reader may pass over.
  }
}

type Filling = Omit<ContactColumns, 'longCount' | 'through' | 'throughAgreement'> & {
  readonly actors: ColumnActor[]
  readonly encounters: EncounterId[]
  readonly venues: VenueId[]
  readonly throughs: { readonly actor: number; readonly agreement: number }[]
}

function allocate(header: ColumnsHeader, count: number): Filling {
  const bytes = () => new Uint8Array(count)
  const shorts = () => new Uint16Array(count)
  const times = () => new Float64Array(count)
  const places = () => new Uint32Array(count)
  return {
    header,
    count,
    actors: [],
    encounters: [],
    venues: [],
    throughs: [],
    validFrom: times(),
    validTo: times(),
    knownFrom: times(),
    knownTo: times(),
    encounter: places(),
    from: places(),
    to: places(),
    venue: new Int32Array(count).fill(-1),
    kind: bytes(),
    denialScope: bytes(),
    standing: bytes(),
    level: bytes(),
    unsettled: bytes(),
    inferred: bytes(),
    reports: shorts(),
    originsAtLeast: shorts(),
    originsAtMost: shorts(),
    publishers: shorts(),
    onTheRecord: shorts(),
    throughStart: new Uint32Array(count + 1),
  }
}

/** Takes blocks of rows one after another: tables and the row before go on from block to block. */
function createFiller(columns: Filling): (block: Uint8Array) => void {
  const { actors, encounters, venues, throughs } = columns
  const spans: (readonly [second: number, length: number, inferred: number])[] = []
  const profiles: number[][] = []
  const seconds: number[] = []
  let row = 0
  let [day, encounter, span, level, venue] = [0, -1, 0, 0, 0]
  let cast: number[] = []

  return (block) => {
    const reader = createByteReader(block)
    const rows = reader.count()
    const of = Object.fromEntries(
      sections.map((name) => [name, createByteReader(reader.bytes(reader.count()))]),
    ) as Record<SectionName, ByteReader>
    const readAll = (section: ByteReader, read: () => void) => {
      while (!section.isAtEnd()) read()
    }
    const list = (section: ByteReader, length: number) => Array.from({ length }, () => section.count())
    readAll(of.encounterIds, () => encounters.push(`encounter:${of.encounterIds.text()}`))
    readAll(of.venueIds, () => venues.push(`venue:${of.venueIds.text()}`))
    readAll(of.actorIds, () => {
      const kind = actorKinds[of.actorKinds.byte()] ?? 'UNNAMED'
      actors.push({ id: `actor:${of.actorIds.text()}` satisfies ActorId, name: of.actorNames.text(), kind })
    })
    readAll(of.spans, () => spans.push([of.spans.count(), of.spans.count(), of.spans.count()]))
    readAll(of.profiles, () => profiles.push(list(of.profiles, profileColumns.length)))
    readAll(of.seconds, () => seconds.push(of.seconds.count()))
    const readActor = (section: ByteReader): number => {
      const place = section.count()
      if (place === cast.length) cast.push(of.actorsLow.byte() + of.actorsHigh.count() * 256)
      return cast[place] ?? 0
    }

    for (const end = row + rows; row < end; row++) {
      const step = of.encounters.signed()
      const isNewRun = step !== 0
      encounter += step
      columns.encounter[row] = encounter
      if (isNewRun) cast = []
      day += of.days.signed()
      columns.from[row] = readActor(of.ends)
      columns.to[row] = readActor(of.ends)
      if (isNewRun || of.spanChanges.byte() === 1) span = of.spanValues.count()
      const [second = 0, length = 0, inferred = 0] = spans[span] ?? []
      const validFrom = day * daySeconds + second
      columns.validFrom[row] = validFrom
      columns.validTo[row] = length === 0 ? OPEN_END : validFrom + length - 1
      columns.inferred[row] = inferred
      if (isNewRun || of.levelChanges.byte() === 1) level = of.levelValues.byte()
      columns.level[row] = level
      if (columns.header.hasVenues) {
        if (isNewRun || of.venueChanges.byte() === 1) venue = of.venuesLow.byte() + of.venuesHigh.count() * 256
        columns.venue[row] = venue - 1
      }
      const profile = profiles[of.profileValues.count()] ?? []
      for (const [place, name] of profileColumns.entries()) columns[name][row] = profile[place] ?? 0
      const known = of.knownFromDays.count()
      if (known === 0) columns.knownFrom[row] = columns.knownTo[row - 1] ?? 0
      else {
        const after = known % 2 === 0 ? -known / 2 : (known - 1) / 2
        columns.knownFrom[row] = (day + after) * daySeconds + (seconds[of.knownFromSeconds.count()] ?? 0)
      }
      const until = of.knownToDays.count()
      const knownDay = Math.floor((columns.knownFrom[row] ?? 0) / daySeconds)
      columns.knownTo[row] =
        until === 0 ? OPEN_END : (knownDay + until - 1) * daySeconds + (seconds[of.knownToSeconds.count()] ?? 0)
      columns.throughStart[row] = throughs.length
      if (columns.kind[row] === indirect) {
        const mediators = Array.from({ length: of.throughCounts.count() }, () => readActor(of.throughActors))
        for (const actor of mediators) throughs.push({ actor, agreement: of.throughAgreements.byte() })
      }
    }
    columns.throughStart[row] = throughs.length
  }
}

const indirect = 1

/** The numbers of a profile, in their order. */
const profileColumns = [
  'kind',
  'denialScope',
  'standing',
  'unsettled',
  'reports',
  'originsAtLeast',
  'originsAtMost',
  'publishers',
  'onTheRecord',
] as const
