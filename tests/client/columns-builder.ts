/** Contact columns as the server makes them, from versions of contacts in a line each. */
import type { LineTally } from '../../client/columns/line-tally.ts'
import { findLines } from '../../client/columns/lines.ts'
import type { NetworkColumns } from '../../client/columns/network-columns.ts'
import {
  type ColumnActor,
  type ColumnsHeader,
  type ContactVersion,
  createColumnsEncoder,
  decodeContactColumns,
  encodeEnd,
  encodeHeader,
} from '../../server/domain/contact-columns/index.ts'
import { LONG_SECONDS, OPEN_END, OPEN_START } from '../../server/domain/open-ends.ts'
import type { ActorId } from '../../server/domain/report.ts'

const header: ColumnsHeader = {
  window: { edtf: '../..', from: OPEN_START, to: OPEN_END },
  knownAt: OPEN_END - 1,
  clock: 'PUBLIC',
  chunk: 'all',
  hasVenues: false,
}

const seconds = (day: string): number => Date.parse(`${day}T00:00Z`) / 1000

/** A contact of a day that is known from the day after on, `encounter/from/to/kind`, unless told otherwise. */
export function version(id: string, day: string, words: Partial<ContactVersion> = {}): ContactVersion {
  return {
    id: `contact:${id}`,
    standing: 'OCCURRED',
    level: 'UNKNOWN',
    validFrom: seconds(day),
    validTo: seconds(day) + 86_400,
    inferred: false,
    venue: null,
    through: [],
    throughAgreement: [],
    reportCount: 1,
    originsAtLeast: 1,
    originsAtMost: 1,
    publishers: 1,
    onTheRecord: 0,
    unsettled: [],
    knownFrom: seconds(day) + 86_400,
    knownTo: OPEN_END,
    ...words,
  }
}

/** A file of these versions, as the server sends it. */
export function encodeVersions(versions: readonly ContactVersion[], about: Partial<ColumnsHeader> = {}): Uint8Array {
  const told = { ...header, ...about }
  const encoder = createColumnsEncoder(told)
  for (const one of [...versions].sort(inOrder)) encoder.add(one)
  const named = (id: string): ColumnActor => ({
    id: id as ActorId,
    name: id.slice('actor:'.length),
    kind: 'DELEGATION',
  })
  const rows = encoder.pending === 0 ? [] : [encoder.endBlock(encoder.newActors().map(named))]
  return Uint8Array.from([encodeHeader(told), ...rows, encodeEnd(versions.length)].flatMap((block) => [...block]))
}

export function networkOf(versions: readonly ContactVersion[], about: Partial<ColumnsHeader> = {}): NetworkColumns {
  const columns = decodeContactColumns(encodeVersions(versions, about))
  return { columns, lines: findLines(columns) }
}

/** `us-envoys – qatar`, the names in the order of the alphabet. */
export function nameLine({ columns, lines }: NetworkColumns, line: number): string {
  const name = (actor: number | undefined): string => columns.actors[actor ?? -1]?.name ?? ''
  return [name(lines.first[line]), name(lines.second[line])].sort().join(' – ')
}

/** The lines drawn, with the number of `appearance`. */
export function listDrawn(
  network: NetworkColumns,
  { appearance }: LineTally,
  undrawn: number,
): ReadonlyMap<string, number> {
  return new Map([...appearance].flatMap((look, line) => (look === undrawn ? [] : [[nameLine(network, line), look]])))
}

const isLong = ({ validFrom, validTo }: ContactVersion): boolean => validTo - validFrom > LONG_SECONDS

function inOrder(a: ContactVersion, b: ContactVersion): number {
  const key = (one: ContactVersion) => [isLong(one) ? 0 : 1, one.validFrom, one.id, one.knownFrom] as const
  const [first, second] = [key(a), key(b)]
  const place = first.findIndex((part, index) => part !== second[index])
  return place < 0 ? 0 : (first[place] ?? 0) < (second[place] ?? 0) ? -1 : 1
}
