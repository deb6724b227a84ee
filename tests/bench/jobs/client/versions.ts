/** Contact columns of a chosen number of lines, spread evenly over ten years: what the drawing is measured on. */
import {
  type ColumnActor,
  type ContactVersion,
  createColumnsEncoder,
  encodeEnd,
  encodeHeader,
} from '../../../../server/domain/contact-columns/index.ts'
import { OPEN_END, OPEN_START } from '../../../../server/domain/open-ends.ts'
import type { ActorId } from '../../../../server/domain/report.ts'
import { createRandom, createRanks } from '../../generate/random.ts'

export interface NetworkSize {
  /** Pairs of actors; each is a line once it is in contact within the window. */
  readonly lines: number
  /** Contacts, at least as many as lines. */
  readonly contacts: number
}

export const daySeconds = 86_400
/** The whole time, in days since 1970. */
export const span = { first: 16_436, days: 3_650 } as const

const words = ['direct', 'indirect', 'unclear', 'hosted', 'denied-direct', 'direct'] as const
const standings = ['OCCURRED', 'OCCURRED', 'OCCURRED', 'PLANNED', 'LAPSED', 'UNCONFIRMED'] as const

/** The file as the server would send it. Equal for equal sizes. */
export function encodeNetwork({ lines, contacts }: NetworkSize): Uint8Array {
  const header = {
    window: { edtf: '../..', from: OPEN_START, to: OPEN_END },
    knownAt: (span.first + span.days + 100) * daySeconds,
    clock: 'PUBLIC',
    chunk: 'all',
    hasVenues: false,
  }
  const encoder = createColumnsEncoder(header)
  const random = createRandom(7)
  const pairs = choosePairs(lines)
  for (let contact = 0; contact < contacts; contact++) {
    const [from, to] = pairs[contact < lines ? contact : random.below(lines)] ?? [0, 1]
    const day = span.first + Math.floor((contact * span.days) / contacts)
    const denied = words[contact % words.length] === 'denied-direct'
    const version: ContactVersion = {
      id: `contact:e${contact}/a${from}/a${to}/${words[contact % words.length]}`,
      standing: denied ? 'DENIED' : random.pick(standings),
      level: 'UNKNOWN',
      validFrom: day * daySeconds,
      validTo: (day + 1) * daySeconds,
      inferred: false,
      venue: null,
      through: [],
      throughAgreement: [],
      reportCount: 1,
      originsAtLeast: 1,
      originsAtMost: 1,
      publishers: 1,
      onTheRecord: 1,
      unsettled: [],
      knownFrom: (day + 1 + random.below(5)) * daySeconds,
      knownTo: OPEN_END,
    }
    encoder.add(version)
  }
  const kinds = ['PERSON', 'OFFICE', 'DELEGATION', 'ORGANIZATION', 'STATE'] as const
  const named = (id: string): ColumnActor => ({
    id: id as ActorId,
    name: `Actor ${id.slice('actor:a'.length)}`,
    kind: kinds[id.length % kinds.length] ?? 'PERSON',
  })
  const rows = encoder.endBlock(encoder.newActors().map(named))
  return Buffer.concat([encodeHeader(header), rows, encodeEnd(contacts)])
}

/** Different pairs, a few actors in many of them, in no order. */
function choosePairs(count: number): readonly (readonly [number, number])[] {
  const random = createRandom(11)
  const actors = Math.max(20, Math.round(count / 4))
  const ranks = createRanks(actors)
  const pairs = new Map<number, readonly [number, number]>()
  while (pairs.size < count) {
    const [a, b] = [ranks(random), random.below(actors)]
    if (a !== b) pairs.set(Math.min(a, b) * actors + Math.max(a, b), [Math.min(a, b), Math.max(a, b)])
  }
  return [...pairs.values()]
}
