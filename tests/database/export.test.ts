/** Exports of the five articles, read from the database by the route that serves them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NetworkDocument } from '../../client/api/documents/network.gen.ts'
import { NetworkReportsDocument } from '../../client/api/documents/reports.gen.ts'
import type { NetworkReportsQuery } from '../../client/api/operations.gen.ts'
import { placeContacts } from '../../client/api/place-contacts.ts'
import type { Network } from '../../client/graph/model.ts'
import { withoutHidden } from '../../client/graph/shown.ts'
import { toChoiceVariable } from '../../client/state/choice.ts'
import { type ContactReports, nameContactWords } from '../../client/state/contact-words.ts'
import { type Filter, parseFilter } from '../../client/state/filter.ts'
import { filterNetwork, makeContactTest } from '../../client/state/filtered.ts'
import type { ExportedContact } from '../../server/export/network.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { serveFiles } from '../support/files-server.ts'
import { projectFolder } from '../support/folders.ts'
import { loadSeeds } from '../support/seeded.ts'

let database: TestDatabase
let server: Awaited<ReturnType<typeof serveFiles>>

beforeAll(async () => {
  database = await openTestDatabase()
  await loadSeeds(database)
  server = await serveFiles(database, 'Backchannel test')
})

afterAll(async () => {
  await server.close()
  await database.close()
})

interface ExportFile {
  readonly about: Readonly<Record<string, unknown>>
  readonly actors: readonly { readonly id: string; readonly inContact: boolean; readonly roles: readonly string[] }[]
  readonly contacts: readonly ExportedContact[]
}

interface RolledContact {
  readonly id: string
  readonly from: { readonly name: string }
  readonly to: { readonly name: string }
  readonly rolledFrom: readonly { readonly id: string }[]
}

async function read(query: string): Promise<ExportFile> {
  const response = await fetch(`${server.exports}/json?${query}`)
  expect(response.status).toBe(200)
  return (await response.json()) as ExportFile
}

const doha = 'window=2026-06-29/2026-07-02'

it('holds under a lens what the reports that it admits say, with the articles that these stand in', async () => {
  const lens = '{"onTheRecordOnly":true}'
  const { about, actors, contacts } = await read(`${doha}&lens=${encodeURIComponent(lens)}`)
  expect({ lens: about.lens, articles: (about.articles as { id: string }[]).map(({ id }) => id) }).toEqual({
    lens,
    articles: ['article:doha-stage', 'article:qatar-indirect'],
  })
  expect(
    contacts.map(({ kind, standing, from, to, encounter, venue, reports }) =>
      [kind, standing, from.name, to.name, encounter.title, venue?.name ?? 'no stated place', ...reports].join(', '),
    ),
  ).toEqual([
    'UNCLEAR, UNDER_WAY, Iranian representatives, US envoys, Indirect talks in Doha, no stated place, report:qatar-indirect/trump-making-progress',
    'DENIED, DENIED, Iranian technical team, US envoys, Meeting of the Iranian team with the US side in Doha, Doha, report:doha-stage/no-us-iran-meeting',
  ])
  expect(actors.map(({ id, inContact, roles }) => [id, inContact, ...roles])).toEqual([
    ['actor:iran', false],
    ['actor:iranian-representatives', true, 'PARTY'],
    ['actor:iranian-technical-team', true, 'PARTY'],
    ['actor:united-states', false],
    ['actor:us-envoys', true, 'PARTY'],
  ])
})

it('is the same file under a lens that admits every report, but for what it says of the lens', async () => {
  const statuses = ['PLANNED', 'UNDER_WAY', 'OCCURRED', 'DENIED', 'CANCELLED', 'UNCONFIRMED']
  const lens = encodeURIComponent(JSON.stringify({ statuses }))
  for (const query of ['', doha, `${doha}&limit=3`, `${doha}&kinds=HOSTED`, 'knownAt=2026-06-30T12:00Z']) {
    const [plain, lensed] = [await read(query), await read(`${query}&lens=${lens}`)]
    expect(plain.contacts.length).toBeGreaterThan(1)
    expect({ ...lensed, about: { ...lensed.about, lens: undefined, question: undefined } }).toEqual({
      ...plain,
      about: { ...plain.about, lens: undefined, question: undefined },
    })
  }
})

/** The window as the page has it, with what its contacts rest on. */
async function readPage(): Promise<{ readonly network: Network; readonly reports: ContactReports }> {
  const [network, reports] = await Promise.all([
    ask(database, NetworkDocument, { limit: 500 }),
    ask(database, NetworkReportsDocument, { limit: 500 }),
  ])
  expect([...network.errors, ...reports.errors]).toEqual([])
  const told: NetworkReportsQuery = reports.data
  return {
    network: placeContacts(network.data.network),
    reports: new Map(told.network.contacts.map((contact) => [contact.id, contact])),
  }
}

const writeOnly = (filter: Filter): string => `only=${encodeURIComponent(JSON.stringify(toChoiceVariable(filter)))}`

it('holds of each filter what the page shows of it, and the places and roles of that alone', async () => {
  const { network, reports } = await readPage()
  const words = network.contacts.flatMap((contact) => nameContactWords(contact, reports, String).map(([word]) => word))
  const singles = [...new Set(words)].map((word): Filter => [word])
  const several = [
    'kind:indirect,kind:hosted,venue:doha',
    'status:lapsed,venue:none,venue:oman',
    'role:host,level:unknown',
  ]
  const filters = [...singles, ...several.map(parseFilter)]
  expect(filters.length).toBeGreaterThan(40)
  for (const filter of filters) {
    const shown = filterNetwork(network, makeContactTest(filter, reports))
    const file = await read(writeOnly(filter))
    expect([filter, file.contacts.map(({ id }) => id).sort()]).toEqual([
      filter,
      shown.contacts.map(({ id }) => id).sort(),
    ])
    const drawn = new Map(shown.nodes.map(({ actor, roles }) => [actor.id, roles]))
    const written = file.actors.filter(({ inContact }) => inContact)
    expect([filter, ...written.map(({ id, roles }) => [id, roles])]).toEqual([
      filter,
      ...written.map(({ id }) => [id, drawn.get(id)]),
    ])
  }
})

it('holds what the page draws where anybody is hidden: nothing with them, nor through them alone', async () => {
  const { network } = await readPage()
  const everybody = network.nodes.map(({ actor }) => actor.id)
  for (const hidden of everybody) {
    const drawn = withoutHidden(network, { folded: [], hidden: [hidden] })
    const file = await read(`among=${drawn.nodes.map(({ actor }) => actor.id).join(',')}`)
    // What a drawn actor had with a mediator is between the two, though it is drawn as half of a line to somebody hidden.
    const names = new Set(drawn.nodes.map(({ actor }) => actor.id))
    const between = network.contacts.filter(
      ({ from, to, through }) =>
        names.has(from.id) &&
        names.has(to.id) &&
        (through.length === 0 || through.some(({ mediator }) => names.has(mediator.id))),
    )
    const ids = file.contacts.map(({ id }) => id)
    expect([hidden, ...ids.sort()]).toEqual([hidden, ...between.map(({ id }) => id).sort()])
    expect(ids).toEqual(expect.arrayContaining(drawn.contacts.map(({ id }) => id)))
    const isMediatorStill = file.contacts.some(({ through }) => through.some(({ id }) => id === hidden))
    expect([hidden, file.actors.some(({ id, roles }) => id === hidden && roles.length > 0)]).toEqual([
      hidden,
      isMediatorStill,
    ])
  }
})

it('holds between groups what is rolled up between them, and says between whom', async () => {
  const { about, contacts } = await read(`${doha}&rollUp=STATE&among=actor:iran,actor:qatar`)
  expect([about.among, ...contacts.map(({ kind, from, to }) => `${kind} ${from.name} ${to.name}`)]).toEqual([
    'actor:iran actor:qatar; contacts with others are left out',
    'MEDIATED Iran Qatar',
    'HOSTED Iran Qatar',
    'MEDIATED Iran Qatar',
  ])
})

it('is rolled up as the picture is, after the filter, and says so', async () => {
  const only = { roles: ['HOST'], standings: ['OCCURRED'] } as const
  const { about, contacts } = await read(`${doha}&rollUp=STATE&only=${encodeURIComponent(JSON.stringify(only))}`)
  expect([about.only, about.rollUp]).toEqual([
    '{"roles":["HOST"],"standings":["OCCURRED"]}',
    'STATE; actors are drawn as what they belonged to for the whole of the time, and rolledFrom names the contacts that a line stands for.',
  ])
  const { data, errors } = await ask(
    database,
    `{ network(window: "2026-06-29/2026-07-02", rollUp: STATE, only: { roles: [HOST], standings: [OCCURRED] }) {
      contacts { id from { name } to { name } rolledFrom { id } } } }`,
  )
  expect(errors).toEqual([])
  expect(contacts.map(({ id, from, to, rolledFrom }) => ({ id, from: from.name, to: to.name, rolledFrom }))).toEqual(
    data.network.contacts.map((contact: RolledContact) => ({
      id: contact.id,
      from: contact.from.name,
      to: contact.to.name,
      rolledFrom: contact.rolledFrom.map(({ id }) => id).sort(),
    })),
  )
  expect(contacts.map(({ from, to }) => `${from.name} – ${to.name}`)).toEqual(['United States – Qatar'])
})

it.each([
  ['clock=PUBLISHED&knownAt=2026-06-30', 'clock: PUBLISHED, knownAt: "2026-06-30"'],
  ['clock=RECORDED&knownAt=2026-06-30', 'clock: RECORDED, knownAt: "2026-06-30"'],
  ['minOrigins=2', 'minOrigins: 2'],
  ['minOrigins=2&countUnnamedApart=true', 'minOrigins: 2, countUnnamedApart: true'],
  ['minOrigins=2&rollUp=STATE', 'minOrigins: 2, rollUp: STATE'],
  ['actors=actor:us-envoys&steps=1', 'actors: ["actor:us-envoys"], steps: 1'],
  ['actors=actor:us-envoys&steps=1&limit=3', 'actors: ["actor:us-envoys"], steps: 1, limit: 3'],
  [
    'actors=actor:us-envoys&steps=2&throughHosts=true&carriedBy=OCCURRED,LAPSED',
    'actors: ["actor:us-envoys"], steps: 2, throughHosts: true, carriedBy: [OCCURRED, LAPSED]',
  ],
  ['actors=actor:iran&steps=1&rollUp=STATE', 'actors: ["actor:iran"], steps: 1, rollUp: STATE'],
  ['actors=actor:us-envoys&steps=1&knownAt=2026-06-01', 'actors: ["actor:us-envoys"], steps: 1, knownAt: "2026-06-01"'],
])('%s holds what the API answers with the same arguments', async (query, args) => {
  const { about, actors, contacts } = await read(query)
  const { data, errors } = await ask(
    database,
    `{ network(${args}) { contacts { id } nodes { actor { id } } omitted { contacts } } }`,
  )
  expect(errors).toEqual([])
  const { network } = data
  expect({
    contacts: contacts.map(({ id }) => id).sort(),
    actors: actors.map(({ id }) => id).sort(),
    omitted: about.omitted,
  }).toEqual({
    contacts: network.contacts.map(({ id }: { readonly id: string }) => id).sort(),
    actors: network.nodes.map(({ actor }: { readonly actor: { readonly id: string } }) => actor.id).sort(),
    omitted: network.omitted?.contacts ?? 0,
  })
})

it('walks along chosen contacts alone', async () => {
  const { contacts } = await read('actors=actor:us-envoys&steps=1&only={"roles":["HOST"],"standings":["OCCURRED"]}')
  expect(contacts.map(({ kind, from, to }) => `${kind} ${from.name} – ${to.name}`)).toEqual([
    "HOSTED US envoys – Qatar's prime minister",
  ])
})

it('says by which clock, on how many origins and along which steps', async () => {
  const { about } = await read(
    'clock=PUBLISHED&minOrigins=2&countUnnamedApart=true&actors=actor:us-envoys&steps=2&carriedBy=OCCURRED&limit=1',
  )
  const { clock, minOrigins, steps, limit } = about
  expect({ clock, minOrigins, steps, limit }).toEqual({
    clock: 'PUBLISHED',
    minOrigins: '2; unnamed and unstated origins count as so many',
    steps: '2 from the actors, along contacts that are OCCURRED, not through hosts',
    limit: '1; contacts left out: 1',
  })
})

it.each([
  ['steps=1', 400, /^steps is 1, and no actors are given; expected actor:… in actors beside it$/],
  ['steps=4&actors=actor:iran', 400, /^steps is 4; expected 1 to 3$/],
  ['actors=venue:doha', 400, /^actors: "venue:doha" is not accepted; expected actor:…$/],
  [
    'lens={"publishers":["source:nobody"]}',
    404,
    /^lens\.publishers: no source has the identifier "source:nobody"; expected source:…$/,
  ],
  [
    'only={"roles":["MEMBER"]}',
    400,
    /^only: Value "MEMBER" does not exist in "ContactRole" enum; expected a ContactChoice/,
  ],
  [
    'only={"place":"Doha"}',
    400,
    /^only: Field "place" is not defined by type "ContactChoice"; expected a ContactChoice/,
  ],
  ['only={"venues":["actor:iran"]}', 400, /^only\.venues: "actor:iran" is not accepted; expected venue:…$/],
  [
    'only={"venues":["venue:atlantis"]}',
    404,
    /^only\.venues: no venue has the identifier "venue:atlantis"; expected venue:…$/,
  ],
  ['among=actor:atlantis', 404, /^among: no actor has the identifier "actor:atlantis"; expected actor:…$/],
  ['rollUp=PERSON', 400, /^rollUp: PERSON is not accepted; expected DELEGATION, ORGANIZATION, STATE$/],
])('refuses %s', async (query, status, message) => {
  const response = await fetch(`${server.exports}/csv?${query}`)
  expect([response.status, (await response.json()).errors[0].message]).toEqual([status, expect.stringMatching(message)])
})

it('refuses a lens that is none, with an example', async () => {
  const response = await fetch(`${server.exports}/csv?lens=record`)
  expect([response.status, await response.json()]).toEqual([
    400,
    expect.objectContaining({
      errors: [
        expect.objectContaining({
          message: 'lens: record is not JSON; expected a Lens of the API as JSON, like {"onTheRecordOnly":true}',
        }),
      ],
    }),
  ])
})

/** The commands of the README that save a file, as addresses under a server's. */
const readmeExports = readFileSync(path.join(projectFolder, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('curl ') && line.includes('/export/'))

it.each(readmeExports)('answers what the README shows: %s', async (command) => {
  const [, address = ''] = /'(http[^']+)'/.exec(command) ?? []
  const url = new URL(address.replace(/^.*\/export/, server.exports))
  for (const [, name = '', value = ''] of command.matchAll(/--data-urlencode '(\w+)=([^']*)'/g))
    url.searchParams.set(name, value)
  const response = await fetch(url)
  expect([response.status, (await response.text()).length > 300]).toEqual([200, true])
})

it('has several commands of the README to answer', () => {
  expect(readmeExports.length).toBeGreaterThan(5)
})
