/** Builders of what the API answers; a test names only what matters to it. */
import type { ActorKind, Contact, Graph, NetworkNode, Time } from '../../client/graph/model.ts'

export function day(date: string, text = date): Time {
  const end = new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString()
  return {
    edtf: date,
    earliest: `${date}T00:00:00Z`,
    latest: end.replace('.000', ''),
    precision: 'DAY',
    inferred: false,
    dayPart: null,
    text,
  }
}

export const doha = {
  id: 'venue:doha',
  name: 'Doha',
  kind: 'CITY',
  location: { latitude: 25.29, longitude: 51.53 },
  within: [{ id: 'venue:qatar', name: 'Qatar', kind: 'COUNTRY', location: { latitude: 25.32, longitude: 51.19 } }],
} as const

interface ContactWords extends Partial<Omit<Contact, 'from' | 'to' | 'through' | 'encounter'>> {
  readonly encounter?: string
  readonly through?: readonly (string | Contact['through'][number])[]
}

/** A contact between two actors named by slug: direct, held on 30 June in Doha, unless told otherwise. */
export function contact(from: string, to: string, words: ContactWords = {}): Contact {
  const { encounter = 'talks', through = [], ...rest } = words
  const kind = words.kind ?? 'DIRECT'
  return {
    id: `contact:${encounter}/${from}/${to}/${kind.toLowerCase()}`,
    standing: 'OCCURRED',
    level: 'UNKNOWN',
    known: { from: '2026-07-01T00:00:00Z' },
    denialScope: null,
    time: day('2026-06-30', '30 June 2026'),
    venue: doha,
    corroboration: { reports: 1, onTheRecord: 0, origins: { atLeast: 1, atMost: 1 } },
    unsettled: [],
    asPlanned: [],
    ...rest,
    kind,
    from: { id: `actor:${from}` },
    to: { id: `actor:${to}` },
    encounter: { id: `encounter:${encounter}`, title: encounter, kind: 'TALKS', partOf: null },
    through: through.map((one) =>
      typeof one === 'string' ? { mediator: { id: `actor:${one}` }, agreement: 'AGREED' as const } : one,
    ),
  }
}

export const muscat = {
  id: 'venue:muscat',
  name: 'Muscat',
  kind: 'CITY',
  location: { latitude: 23.59, longitude: 58.41 },
  within: [{ id: 'venue:oman', name: 'Oman', kind: 'COUNTRY', location: { latitude: 21, longitude: 57 } }],
} as const

export function node(slug: string, kind: ActorKind = 'DELEGATION', words: Partial<NetworkNode> = {}): NetworkNode {
  return {
    roles: ['PARTY'],
    degree: 1,
    inContact: true,
    actor: { id: `actor:${slug}`, name: slug, kind, isNamed: true, possiblySame: [] },
    ...words,
  }
}

/** `us-envoys of united-states`. */
export function belongs(text: string): Graph['affiliations'][number] {
  const [member = '', word, group = ''] = text.split(' ')
  return { kind: word === 'of' ? 'OF' : 'MEMBER', member: { id: `actor:${member}` }, group: { id: `actor:${group}` } }
}

/** The shape of the talks of June and July 2026: two sides, a host, two mediators, two places. */
export function talks(): Graph {
  return {
    nodes: [
      node('united-states', 'STATE'),
      node('iran', 'STATE'),
      node('us-envoys'),
      node('steve-witkoff', 'PERSON', { degree: 0, inContact: false }),
      node('iranian-team'),
      node('us-side-muscat'),
      node('iranian-side-muscat'),
      node('qatar', 'STATE', { roles: ['MEDIATOR', 'HOST'] }),
      node('pakistan', 'STATE', { roles: ['MEDIATOR'] }),
      node('oman', 'STATE', { roles: ['MEDIATOR', 'HOST'] }),
      node('prime-minister', 'OFFICE', { roles: ['HOST'] }),
    ],
    contacts: [
      contact('iranian-team', 'us-envoys', {
        kind: 'INDIRECT',
        encounter: 'doha-talks',
        through: ['qatar', { mediator: { id: 'actor:pakistan' }, agreement: 'PARTIAL' }],
      }),
      contact('iranian-team', 'qatar', { kind: 'MEDIATED', encounter: 'doha-talks' }),
      contact('us-envoys', 'qatar', { kind: 'MEDIATED', encounter: 'doha-talks' }),
      contact('iranian-team', 'us-envoys', {
        kind: 'DENIED',
        standing: 'DENIED',
        denialScope: 'DIRECT',
        encounter: 'visit',
      }),
      contact('us-envoys', 'prime-minister', { kind: 'HOSTED', encounter: 'envoys-pm' }),
      contact('iranian-side-muscat', 'us-side-muscat', {
        kind: 'INDIRECT',
        encounter: 'muscat',
        venue: muscat,
        through: ['oman'],
      }),
      contact('iran', 'united-states', { kind: 'UNCLEAR', encounter: 'memorandum', venue: null }),
    ],
    affiliations: [
      belongs('steve-witkoff in us-envoys'),
      belongs('us-envoys of united-states'),
      belongs('us-side-muscat of united-states'),
      belongs('iranian-team of iran'),
      belongs('iranian-side-muscat of iran'),
    ],
  }
}
