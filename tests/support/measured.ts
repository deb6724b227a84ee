/** Builders of contacts as networks are measured by them: each names only what matters to its example. */
import fc from 'fast-check'
import type { Standing } from '../../server/domain/claim.ts'
import type { ContactKind } from '../../server/domain/contact.ts'
import type { MeasuredContact } from '../../server/domain/measured-contact.ts'
import type { ActorId, ContactId } from '../../server/domain/report.ts'
import { parseTime } from '../../server/domain/time.ts'

interface About {
  readonly standing?: Standing
  readonly through?: readonly string[]
  readonly time?: string
  readonly encounter?: string
}

/** `contact('us', 'DIRECT', 'iran')`: held on 30 June 2026 unless told otherwise. */
export function contact(from: string, kind: ContactKind, to: string, about: About = {}): MeasuredContact {
  const { standing = kind === 'DENIED' ? 'DENIED' : 'OCCURRED', through = [], time = '2026-06-30', encounter } = about
  const bounds = parseTime(time)
  const id: ContactId = `contact:${encounter ?? time}/${from}/${to}/${kind.toLowerCase()}`
  return {
    id,
    encounter: `encounter:${encounter ?? id}`,
    kind,
    standing,
    from: actor(from),
    to: actor(to),
    through: through.map(actor),
    validFrom: bounds.from,
    validTo: bounds.to,
  }
}

export const actor = (name: string): ActorId => `actor:${name}`

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const kinds = ['DIRECT', 'INDIRECT', 'UNCLEAR', 'MEDIATED', 'HOSTED', 'DENIED'] as const
const standings = ['OCCURRED', 'UNDER_WAY', 'PLANNED', 'LAPSED', 'UNCONFIRMED', 'CANCELLED'] as const
const times = ['2026-06-29', '2026-06-30', '2026-06-30T08:00Z', '2026-07-01', '2026-06-29/2026-07-01', '../..'] as const

/** Any contacts among six actors, of every kind and standing, most of them held. */
export const anyContacts: fc.Arbitrary<readonly MeasuredContact[]> = fc.array(
  fc
    .record({
      ends: fc.shuffledSubarray([...names], { minLength: 2, maxLength: 2 }),
      kind: fc.constantFrom(...kinds),
      standing: fc.oneof({ weight: 2, arbitrary: fc.constant('OCCURRED' as const) }, fc.constantFrom(...standings)),
      time: fc.constantFrom(...times),
      mediators: fc.subarray([...names], { maxLength: 2 }),
    })
    .map(({ ends: [from = 'a', to = 'b'], kind, standing, time, mediators }) =>
      contact(from, kind, to, {
        time,
        standing: kind === 'DENIED' ? 'DENIED' : standing,
        through: kind === 'INDIRECT' ? mediators.filter((name) => name !== from && name !== to) : [],
      }),
    ),
  { maxLength: 14 },
)
