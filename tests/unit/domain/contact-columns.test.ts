/** Contact columns: what goes in comes out, to the second and the last mediator, whatever it is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreements,
  type ColumnActor,
  type ColumnsHeader,
  type ContactColumns,
  type ContactVersion,
  contactIdAt,
  createColumnsEncoder,
  decodeContactColumns,
  encodeEnd,
  encodeHeader,
  levels,
  selectContacts,
  standings,
  unsettledProperties,
} from '../../../server/domain/contact-columns/index.ts'
import { InvalidInput } from '../../../server/domain/errors.ts'
import { LONG_SECONDS, OPEN_END, OPEN_START } from '../../../server/domain/open-ends.ts'
import type { ActorId } from '../../../server/domain/report.ts'
import { at } from '../../support/reports.ts'

const header: ColumnsHeader = {
  window: { edtf: '../..', from: OPEN_START, to: OPEN_END },
  knownAt: OPEN_END - 1,
  clock: 'PUBLIC',
  chunk: 'all',
  hasVenues: true,
}

const named = (id: string): ColumnActor => ({ id: id as ActorId, name: `Who is ${id}`, kind: 'DELEGATION' })

/** A file of these versions, in the order of columns, with a new block after so many rows. */
function encode(versions: readonly ContactVersion[], about = header, rowsOfBlock = 3): Uint8Array {
  const encoder = createColumnsEncoder(about)
  const blocks = [encodeHeader(about)]
  const end = () => blocks.push(encoder.endBlock(encoder.newActors().map(named)))
  for (const version of [...versions].sort(inOrder)) {
    encoder.add(version)
    if (encoder.pending === rowsOfBlock) end()
  }
  if (encoder.pending > 0) end()
  return Uint8Array.from([...blocks, encodeEnd(versions.length)].flatMap((block) => [...block]))
}

/** The rows as they were put in. */
function readBack(columns: ContactColumns): readonly ContactVersion[] {
  return Array.from({ length: columns.count }, (_, row) => {
    const [start = 0, end = 0] = columns.throughStart.slice(row, row + 2)
    return {
      id: contactIdAt(columns, row),
      standing: standings[columns.standing[row] ?? 0] ?? 'PLANNED',
      level: levels[columns.level[row] ?? 0] ?? 'UNKNOWN',
      validFrom: columns.validFrom[row] ?? 0,
      validTo: columns.validTo[row] ?? 0,
      inferred: columns.inferred[row] === 1,
      venue: columns.venues[columns.venue[row] ?? -1] ?? null,
      through: [...columns.through.slice(start, end)].map((actor) => columns.actors[actor]?.id ?? ''),
      throughAgreement: [...columns.throughAgreement.slice(start, end)].map((place) => agreements[place] ?? 'AGREED'),
      reportCount: columns.reports[row] ?? 0,
      originsAtLeast: columns.originsAtLeast[row] ?? 0,
      originsAtMost: columns.originsAtMost[row] ?? 0,
      publishers: columns.publishers[row] ?? 0,
      onTheRecord: columns.onTheRecord[row] ?? 0,
      unsettled: unsettledProperties.filter((_, bit) => (columns.unsettled[row] ?? 0) & (2 ** bit)),
      knownFrom: columns.knownFrom[row] ?? 0,
      knownTo: columns.knownTo[row] ?? 0,
    }
  })
}

const isLong = ({ validFrom, validTo }: ContactVersion) => validTo - validFrom > LONG_SECONDS
const sortKey = (one: ContactVersion) => [isLong(one) ? 0 : 1, one.validFrom, one.id, one.knownFrom] as const

function inOrder(a: ContactVersion, b: ContactVersion): number {
  const [first, second] = [sortKey(a), sortKey(b)]
  const place = first.findIndex((part, index) => part !== second[index])
  return place < 0 ? 0 : (first[place] ?? 0) < (second[place] ?? 0) ? -1 : 1
}

const slug = fc.constantFrom('iran', 'us-envoys', 'qatar', 'qatar-pm', 'şam', 'a', 'åland-𝒳', 'åland-𝒴')
const instant = fc.integer({ min: -4_000_000_000, max: 4_000_000_000 })
const anyVersion: fc.Arbitrary<ContactVersion> = fc
  .record({
    encounter: fc.constantFrom('doha', 'doha-2', 'muscat', 'geneva', '𝒳'),
    from: slug,
    to: slug,
    word: fc.constantFrom('direct', 'indirect', 'unclear', 'mediated', 'hosted', 'denied-direct', 'denied-any'),
    through: fc.array(fc.tuple(slug, fc.constantFrom(...agreements)), { maxLength: 3 }),
    start: fc.oneof(instant, fc.constant(OPEN_START)),
    length: fc.oneof(fc.constantFrom(1, 60, 86_400, OPEN_END), fc.integer({ min: 1, max: 400_000_000 })),
    known: instant,
    until: fc.oneof(fc.constant(OPEN_END), fc.integer({ min: 1, max: 400_000_000 })),
    counts: fc.array(fc.nat({ max: 60_000 }), { minLength: 5, maxLength: 5 }),
    unsettled: fc.subarray([...unsettledProperties]),
    standing: fc.constantFrom(...standings),
    level: fc.constantFrom(...levels),
    venue: fc.constantFrom('venue:doha', 'venue:muscat', null),
    inferred: fc.boolean(),
  })
  .map(({ encounter, from, to, word, through, start, length, known, until, counts, ...rest }) => {
    const [reportCount = 0, originsAtLeast = 0, originsAtMost = 0, publishers = 0, onTheRecord = 0] = counts
    const mediators = word === 'indirect' ? through : []
    return {
      ...rest,
      id: `contact:${encounter}/${from}/${to}/${word}`,
      validFrom: start,
      validTo: Math.min(OPEN_END, start + length),
      through: mediators.map(([mediator]) => `actor:${mediator}`),
      throughAgreement: mediators.map(([, agreement]) => agreement),
      knownFrom: known,
      knownTo: Math.min(OPEN_END, known + until),
      ...{ reportCount, originsAtLeast, originsAtMost, publishers, onTheRecord },
    }
  })

const anyVersions = fc.array(anyVersion, { maxLength: 30 })

describe('contact columns', () => {
  it('hold any versions of contacts exactly, however they are cut into blocks', () => {
    fc.assert(
      fc.property(anyVersions, fc.integer({ min: 1, max: 31 }), (versions, rowsOfBlock) => {
        const columns = decodeContactColumns(encode(versions, header, rowsOfBlock))
        expect(readBack(columns)).toEqual([...versions].sort(inOrder))
        expect(columns.longCount).toBe(versions.filter(isLong).length)
        expect(columns.header).toMatchObject(header)
        expect(columns.actors).toEqual(columns.actors.map(({ id }) => named(id)))
      }),
    )
  })

  it('answer any question as a look at every version does', () => {
    fc.assert(
      fc.property(anyVersions, instant, fc.nat({ max: 90_000_000 }), instant, (versions, from, length, knownAt) => {
        const columns = decodeContactColumns(encode(versions))
        const to = from + length
        const fits = (one: ContactVersion) =>
          one.validFrom < to && one.validTo > from && one.knownFrom <= knownAt && one.knownTo > knownAt
        const rows = [...selectContacts(columns, { from, to, knownAt })]
        expect(rows.map((row) => contactIdAt(columns, row)).sort()).toEqual(
          versions
            .filter(fits)
            .map(({ id }) => id)
            .sort(),
        )
        const starts = rows.map((row) => columns.validFrom[row] ?? 0)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }),
    )
  })

  it('say nothing of what became known after their time of knowledge', () => {
    const version: ContactVersion = { ...doha, knownTo: at('2026-07-05') }
    const [row] = readBack(decodeContactColumns(encode([version], { ...header, knownAt: at('2026-07-02') })))
    expect(row?.knownTo).toBe(OPEN_END)
  })

  it('leave places out where they are not asked for', () => {
    const columns = decodeContactColumns(encode([doha], { ...header, hasVenues: false }))
    expect([columns.venues, [...columns.venue]]).toEqual([[], [-1]])
  })

  it('are these bytes, for one meeting of a day', () => {
    const bytes = encode([doha], { ...header, hasVenues: false })
    const rows = bytes.slice(bytes.length - goldenRows.length)
    expect([...bytes.slice(0, 6)]).toEqual([0x42, 0x43, 0x43, 0x43, 1, 1])
    expect([...rows].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')).toBe(
      goldenRows.map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
    )
  })

  it.each([
    ['that was cut short', (file: Uint8Array) => file.slice(0, -1), /cut short/],
    ['without its end', (file: Uint8Array) => file.slice(0, -3), /cut short/],
    ['of another layout', (file: Uint8Array) => file.with(4, 9), /layout 9; this reader knows layout 1/],
    ['of another kind', (file: Uint8Array) => file.with(0, 0), /not contact columns/],
    ['that is empty', () => new Uint8Array(), /not contact columns/],
  ])('refuse a file %s', (_what, spoil, words) => {
    const reading = () => decodeContactColumns(spoil(encode([doha])))
    expect(reading).toThrow(InvalidInput)
    expect(reading).toThrow(words)
  })
})

const doha: ContactVersion = {
  id: 'contact:doha/us-envoys/qatar-pm/hosted',
  standing: 'OCCURRED',
  level: 'PRINCIPALS',
  validFrom: Date.UTC(2026, 5, 30) / 1000,
  validTo: Date.UTC(2026, 6, 1) / 1000,
  inferred: false,
  venue: 'venue:doha',
  through: [],
  throughAgreement: [],
  reportCount: 2,
  originsAtLeast: 1,
  originsAtMost: 2,
  publishers: 2,
  onTheRecord: 1,
  unsettled: ['VENUE'],
  knownFrom: Date.UTC(2026, 6, 1, 8, 38, 59) / 1000,
  knownTo: OPEN_END,
}

const text = (value: string) => [0, value.length, ...new TextEncoder().encode(value)]
const texts = (...values: readonly string[]) => values.flatMap(text)
const section = (...bytes: readonly number[]) => [bytes.length, ...bytes]

/** Worked out by hand from the layout. */
const sectionsOfDoha = [
  ...section(...texts('doha')),
  ...section(...texts('us-envoys', 'qatar-pm')),
  // "Who is actor:" is shared by both names.
  ...section(...text('Who is actor:us-envoys'), 13, 8, ...new TextEncoder().encode('qatar-pm')),
  ...section(2, 2),
  ...section(),
  // From midnight, 86,400 seconds and one for an end that is not open, not inferred.
  ...section(0, 0x81, 0xa3, 0x05, 0),
  // HOSTED, not denied, OCCURRED, VENUE unsettled, 2 reports of 1 to 2 origins by 2 publishers, 1 on the record.
  ...section(4, 0, 2, 8, 2, 1, 2, 2, 1),
  // 08:38:59 is second 31,139 of its day.
  ...section(0xa3, 0xf3, 0x01),
  // Day 20,634, zigzag 41,268.
  ...section(0xb4, 0xc2, 0x02),
  // One after -1, zigzag.
  ...section(2),
  ...section(0, 1),
  ...section(0, 1),
  ...section(0, 0),
  ...section(),
  ...section(0),
  ...section(),
  ...section(1),
  ...section(),
  ...section(),
  ...section(),
  ...section(0),
  // The day after, zigzag 2, and one for not being the end of the version before.
  ...section(3),
  ...section(0),
  ...section(0),
  ...section(),
  ...section(),
  ...section(),
  ...section(),
]
const goldenRows = [2, sectionsOfDoha.length + 1, 1, ...sectionsOfDoha, 0, 1, 1]
