/** Networks for the tests of exports: builders that name only what matters. */
import type { ExportedActor, ExportedContact, ExportedNetwork } from '../../server/export/network.ts'

export function actor(id: string, about: Partial<ExportedActor> = {}): ExportedActor {
  return {
    id: `actor:${id}`,
    name: id,
    kind: 'PERSON',
    isNamed: true,
    roles: ['PARTY'],
    degree: 1,
    inContact: true,
    affiliations: [],
    ...about,
  }
}

export function contact(id: string, from: string, to: string, about: Partial<ExportedContact> = {}): ExportedContact {
  return {
    id: `contact:${id}`,
    kind: 'HOSTED',
    standing: 'OCCURRED',
    from: { id: `actor:${from}`, name: from },
    to: { id: `actor:${to}`, name: to },
    encounter: { id: 'encounter:envoys-meet-host', title: 'The envoys meet the host' },
    time: {
      edtf: '2026-06-30',
      earliest: '2026-06-30T00:00:00Z',
      latest: '2026-07-01T00:00:00Z',
      inferred: false,
      dayPart: undefined,
    },
    venue: { id: 'venue:doha', name: 'Doha' },
    level: 'PRINCIPALS',
    through: [],
    denialScope: undefined,
    known: { from: '2026-07-01T08:38:00Z', to: undefined },
    reportCount: 1,
    origins: { atLeast: 1, atMost: 1 },
    disputed: [],
    partial: [],
    rolledFrom: [],
    reports: ['report:quiet-table/envoys-met-host'],
    articles: ['article:quiet-table'],
    ...about,
  }
}

/** Held, planned, lapsed, disputed and denied contacts between the same few actors, and an actor without a contact. */
export const doha: ExportedNetwork = {
  articles: [
    { id: 'article:quiet-table', title: 'Doha’s quiet table', publisher: 'Monexus', published: '2026-07-01' },
    {
      id: 'article:stage-again',
      title: 'Doha becomes the stage again',
      publisher: 'Monexus',
      published: '2026-06-29/2026-06-30',
    },
  ],
  omitted: 0,
  actors: [
    actor('iran', { name: 'Iran', kind: 'STATE', inContact: false, degree: 0, roles: [] }),
    actor('iran-technical', {
      name: 'Iranian technical team',
      kind: 'DELEGATION',
      affiliations: ['actor:iran'],
      degree: 0,
    }),
    actor('kushner', { name: 'Jared Kushner', degree: 2 }),
    actor('qatar-pm', { name: 'Prime Minister of Qatar', kind: 'OFFICE', roles: ['HOST', 'MEDIATOR'], degree: 2 }),
  ],
  contacts: [
    contact('1-planned', 'kushner', 'qatar-pm', { standing: 'PLANNED' }),
    contact('2-held', 'kushner', 'qatar-pm', { partial: ['LEVEL'] }),
    contact('3-disputed', 'kushner', 'qatar-pm', { kind: 'MEDIATED', disputed: ['MODE', 'VENUE'] }),
    contact('4-lapsed', 'iran-technical', 'qatar-pm', { standing: 'LAPSED' }),
    contact('5-denied', 'iran-technical', 'kushner', {
      kind: 'DENIED',
      standing: 'DENIED',
      denialScope: 'DIRECT',
      time: {
        edtf: '2026-06-30/..',
        earliest: '2026-06-30T00:00:00Z',
        latest: undefined,
        inferred: true,
        dayPart: undefined,
      },
      venue: undefined,
    }),
  ],
}

/** Everything that a careless writer trips over, in names, titles and identifiers. */
export const awkwardNames = [
  'Ministry of "Foreign" Affairs & <Trade>',
  "O'Brien; comma, semicolon",
  'line one\nline two\r\nline three\ttabbed',
  'محمد بن عبد الرحمن آل ثاني',
  'naïve café – “quotes” 🕊️ 𝒜',
  ' leading and trailing ',
  ']]> -- <!-- & &amp; &#0;',
  '\\backslash\\',
] as const

/** What no format can hold as it stands: controls and half a surrogate pair. */
export const impossibleName = 'bell\u0007 null\u0000 half\ud83d end'

export const awkward: ExportedNetwork = {
  articles: [{ id: 'article:a', title: awkwardNames[0], publisher: awkwardNames[2], published: '2026' }],
  omitted: 0,
  actors: awkwardNames.map((name, index) => actor(`a${index}`, { name })),
  contacts: awkwardNames.map((name, index) =>
    contact(`c${index}`, `a${index}`, `a${(index + 1) % awkwardNames.length}`, {
      encounter: { id: `encounter:e${index}`, title: name },
    }),
  ),
}
