/** Writes contact columns, a block at a time: what is kept is one block and the tables, however many rows there are. */
import { parseContactId } from '../contact-id.ts'
import { InvariantViolated } from '../errors.ts'
import { OPEN_END } from '../open-ends.ts'
import { type ByteWriter, createByteWriter } from './bytes.ts'
import {
  actorKinds,
  agreements,
  blockKind,
  type ColumnActor,
  type ColumnsHeader,
  type ContactVersion,
  denialScopes,
  kinds,
  levels,
  type SectionName,
  sections,
  signature,
  standings,
  unsettledProperties,
} from './layout.ts'
import { createTable, daySeconds, toDay } from './tables.ts'

export interface ColumnsEncoder {
  /** Takes a version; they come long ones first, each run by start, identifier and time of knowledge. */
  add(version: ContactVersion): void
  /** Rows taken since the last block. */
  readonly pending: number
  /** Actors that the rows since the last block named first, in the order in which `endBlock` wants them. */
  newActors(): readonly string[]
  /** The block of the rows taken since the last one. */
  endBlock(actors: readonly ColumnActor[]): Uint8Array
}

/** The bytes before the first block of rows. */
export function encodeHeader(header: ColumnsHeader): Uint8Array {
  const words = { kinds, standings, levels, agreements, denialScopes, unsettledProperties, actorKinds, sections }
  const text = new TextEncoder().encode(JSON.stringify({ ...header, ...words }))
  return join([Uint8Array.from(signature), toBlock(blockKind.header, [text])])
}

/** The bytes after the last block, without which a file was cut short. */
export function encodeEnd(rows: number): Uint8Array {
  const body = createByteWriter()
  body.count(rows)
  return toBlock(blockKind.end, [body.take()])
}

export function createColumnsEncoder({
  knownAt,
  hasVenues,
}: Pick<ColumnsHeader, 'knownAt' | 'hasVenues'>): ColumnsEncoder {
  const writers = Object.fromEntries(sections.map((name) => [name, createByteWriter()])) as Record<
    SectionName,
    ByteWriter
  >
  const encounters = createTable((id) => writers.encounterIds.text(bare(id)))
  let fresh: string[] = []
  const actors = createTable((id) => fresh.push(id))
  const venues = createTable((id) => writers.venueIds.text(bare(id)))
  const seconds = createTable((second) => writers.seconds.count(Number(second)))
  const spans = createTable((key) => writeNumbers(writers.spans, key))
  const profiles = createTable((key) => writeNumbers(writers.profiles, key))
  let pending = 0
  let [day, encounter, span, level, venue] = [0, -1, 0, 0, 0]
  let last = { id: '', knownTo: 0 }
  /** Who took part in the encounter of this run, in the order of appearance. */
  let cast: number[] = []

  const writeActor = (to: ByteWriter, id: string) => {
    const index = actors.indexOf(id)
    const place = cast.indexOf(index)
    to.count(place < 0 ? cast.length : place)
    if (place >= 0) return
    cast.push(index)
    writers.actorsLow.byte(index & 255)
    writers.actorsHigh.count(index >>> 8)
  }
  const writeKnown = (version: ContactVersion) => {
    const { id, knownFrom } = version
    const knownTo = version.knownTo > knownAt ? OPEN_END : version.knownTo
    const fromDay = toDay(knownFrom)
    if (id === last.id && knownFrom === last.knownTo) writers.knownFromDays.count(0)
    else {
      const after = fromDay - toDay(version.validFrom)
      writers.knownFromDays.count(1 + (after < 0 ? -2 * after - 1 : 2 * after))
      writers.knownFromSeconds.count(seconds.indexOf(String(knownFrom - fromDay * daySeconds)))
    }
    const toDays = toDay(knownTo)
    writers.knownToDays.count(knownTo === OPEN_END ? 0 : 1 + toDays - fromDay)
    if (knownTo !== OPEN_END) writers.knownToSeconds.count(seconds.indexOf(String(knownTo - toDays * daySeconds)))
    last = { id, knownTo }
  }

  return {
    get pending() {
      return pending
    },
    newActors: () => fresh,
    add: (version) => {
      const said = parseContactId(version.id)
      const index = encounters.indexOf(said.encounter)
      const isNewRun = index !== encounter
      writers.encounters.signed(index - encounter)
      encounter = index
      if (isNewRun) cast = []
      const from = toDay(version.validFrom)
      writers.days.signed(from - day)
      day = from
      writeActor(writers.ends, said.from)
      writeActor(writers.ends, said.to)
      const length = version.validTo >= OPEN_END ? 0 : 1 + version.validTo - version.validFrom
      const spanNow = spans.indexOf([version.validFrom - from * daySeconds, length, version.inferred ? 1 : 0].join())
      if (isChanged(writers.spanChanges, isNewRun, spanNow !== span)) writers.spanValues.count(spanNow)
      span = spanNow
      const levelNow = levels.indexOf(version.level)
      if (isChanged(writers.levelChanges, isNewRun, levelNow !== level)) writers.levelValues.byte(levelNow)
      level = levelNow
      const venueNow = !hasVenues || version.venue === null ? 0 : 1 + venues.indexOf(version.venue)
      if (hasVenues && isChanged(writers.venueChanges, isNewRun, venueNow !== venue)) {
        writers.venuesLow.byte(venueNow & 255)
        writers.venuesHigh.count(venueNow >>> 8)
      }
      venue = venueNow
      writers.profileValues.count(profiles.indexOf(toProfile(version, said)))
      writeKnown(version)
      if (said.kind === 'INDIRECT') {
        writers.throughCounts.count(version.through.length)
        for (const mediator of version.through) writeActor(writers.throughActors, mediator)
        for (const agreement of version.throughAgreement) writers.throughAgreements.byte(agreements.indexOf(agreement))
      }
      pending += 1
    },
    endBlock: (named) => {
      if (named.length !== fresh.length) throw new InvariantViolated('columns name an actor that is not stored')
      for (const { id, name, kind } of named) {
        writers.actorIds.text(bare(id))
        writers.actorNames.text(name)
        writers.actorKinds.byte(actorKinds.indexOf(kind))
      }
      fresh = []
      const rows = createByteWriter()
      rows.count(pending)
      pending = 0
      const parts = sections.flatMap((name) => {
        const bytes = writers[name].take()
        rows.count(bytes.length)
        return [rows.take(), bytes]
      })
      return toBlock(blockKind.rows, parts)
    },
  }
}

/** Within a run only a change is written with its value: what belongs to the encounter is mostly the same for all of it. */
function isChanged(changes: ByteWriter, isNewRun: boolean, differs: boolean): boolean {
  if (!isNewRun) changes.byte(differs ? 1 : 0)
  return isNewRun || differs
}

function toProfile(version: ContactVersion, { kind, denialScope }: ReturnType<typeof parseContactId>): string {
  const unsettled = unsettledProperties.reduce(
    (bits, property, bit) => bits + (version.unsettled.includes(property) ? 2 ** bit : 0),
    0,
  )
  const what = [kinds.indexOf(kind), denialScopes.indexOf(denialScope), standings.indexOf(version.standing), unsettled]
  const { reportCount, originsAtLeast, originsAtMost, publishers, onTheRecord } = version
  return [...what, reportCount, originsAtLeast, originsAtMost, publishers, onTheRecord].join()
}

function writeNumbers(to: ByteWriter, key: string): void {
  for (const number of key.split(',')) to.count(Number(number))
}

const bare = (id: string): string => id.slice(id.indexOf(':') + 1)

function toBlock(kind: number, parts: readonly Uint8Array[]): Uint8Array {
  const head = createByteWriter()
  head.byte(kind)
  head.count(parts.reduce((sum, part) => sum + part.length, 0))
  return join([head.take(), ...parts])
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
