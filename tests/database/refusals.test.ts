/** What a writer of article files is told: file, line, column, value, and what is accepted. Nothing of a refused file is stored. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { createTestLoader } from '../support/seeded.ts'
import { acceptedText, makeSourceFolder, type SourceFolder } from '../support/source-files.ts'

let database: TestDatabase
let folder: SourceFolder

beforeAll(async () => {
  database = await openTestDatabase()
  folder = makeSourceFolder()
  await load('register.yaml', acceptedText('register.yaml'))
})

afterAll(async () => {
  folder.remove()
  await database.close()
})

async function load(name: string, content: string | Uint8Array) {
  const file = folder.write(name, content)
  const [outcome] = await createTestLoader(database).loadPaths([file], () => undefined)
  return outcome
}

/** The complaints about `first.yaml` with one edit, as `line:column message`. */
async function complaintsAfter(from: string | RegExp, to: string): Promise<readonly string[]> {
  const text = acceptedText('first.yaml')
  const edited = text.replace(from, to)
  if (edited === text) throw new Error(`nothing to edit: ${from}`)
  const outcome = await load('first.yaml', edited)
  if (outcome?.kind !== 'refused') throw new Error(`accepted: ${to}`)
  return outcome.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('an article file is refused for', () => {
  it.each([
    [
      'an unknown key, with the nearest known one',
      'venue: harbour',
      'venu: harbour',
      ['14:5 unknown key "venu" in reports.planned; did you mean "venue"?'],
    ],
    [
      'a value outside its list',
      'status: planned',
      'status: maybe',
      [
        '11:13 reports.planned.status is "maybe": expected one of planned, under_way, occurred, denied, cancelled, unconfirmed',
      ],
    ],
    ['a wrong type', 'title: Talks at the harbour\npub', 'title: [1]\npub', ['2:8 title is [1]: expected a string']],
    ['something missing', /publisher: gazette\n/, '', ['1:1 publisher is missing: expected a string']],
    [
      'an unknown identifier, with the nearest known one',
      'actor: south, role',
      'actor: sout, role',
      ['17:18 unknown actor "sout"; did you mean "south"?'],
    ],
    [
      'a time that is not EDTF',
      'time: 2030-05-03',
      'time: 3 May 2030',
      [
        '13:11 not a time in EDTF: "3 May 2030"; accepted are 2026-06-30, 2026-06, 2012, 2026-06-29/2026-07-01, 2026-06-29/.., ../2026-06-29 and 2026-07-01T08:38Z',
      ],
    ],
    [
      'a date in digits alone',
      'published: 2030-05-02',
      'published: 20300502',
      [
        '4:12 not a time in EDTF: "20300502"; accepted are 2026-06-30, 2026-06, 2012, 2026-06-29/2026-07-01, 2026-06-29/.., ../2026-06-29 and 2026-07-01T08:38Z',
      ],
    ],
    [
      'a time that ends before it starts',
      'time: 2030-05-03',
      'time: 2030-05-03/2030-05-01',
      ['13:11 an interval that ends before it starts: "2030-05-03/2030-05-01"; expected the earlier end first'],
    ],
    [
      'an identifier that is no slug',
      'harbour-talks: {',
      'Harbour Talks: {',
      ['7:5 "Harbour Talks" cannot be a key: expected a slug: lower-case letters, digits and single hyphens'],
    ],
    [
      'a key that is written twice',
      'publisher: gazette',
      'publisher: gazette\npublisher: courier',
      ['4:1 Map keys must be unique at line 4, column 1:'],
    ],
    [
      'a mediator who is also a party',
      '{ actor: broker, role: mediator }',
      '{ actor: north, role: mediator }',
      ['18:9 north cannot mediate and be a party, or the side of one, in the same encounter'],
    ],
    [
      'a role given twice',
      '{ actor: broker, role: mediator }',
      '{ actor: south, role: party, side: south }',
      ['18:9 south is given the role of party twice'],
    ],
    [
      'a denial that does not say of whom',
      'status: planned',
      'status: denied',
      ['11:13 a report with status denied needs `denies`: between whom, and its scope'],
    ],
    [
      'a phrase of more than 12 words',
      'gist: The herald announces the talks.',
      'gist: The herald announces the talks., phrase: a b c d e f g h i j k l m, position: 0',
      ['21:78 the phrase has 13 words; at most 12 are accepted'],
    ],
    [
      'a chain that ends in two origins',
      '- { source: herald, at: 2030-05-01 }',
      '- [{ source: herald }, { source: somebody }]',
      ['20:9 a chain ends in one origin; put it in a step of its own'],
    ],
    ['text that is not YAML', 'reports:', 'reports: ][', [expect.stringMatching(/^8:10 /)]],
    [
      'an encounter that is part of itself',
      'track: harbour-track }',
      'track: harbour-track, partOf: harbour-talks }',
      ['7:20 encounter harbour-talks cannot be part of itself, at any remove'],
    ],
  ])('%s', async (_what, from, to, complaints) => {
    expect(await complaintsAfter(from, to)).toEqual(complaints)
  })

  it('every fault that it has, all at once', async () => {
    const text = acceptedText('first.yaml')
      .replace('actor: south', 'actor: sooth')
      .replace('venue: harbour', 'venue: harbor')
    const outcome = await load('first.yaml', text)
    expect(outcome?.problems.map((problem) => problem.message)).toEqual([
      'unknown venue "harbor"; did you mean "harbour"?',
      'unknown actor "sooth"; did you mean "south"?',
    ])
  })

  it('bytes that are not UTF-8, a size over the limit, and aliases that multiply', async () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghi'.split('').map((k, i) => `${k}: &${k} [*${'abcdefghi'[i]}, *${'abcdefghi'[i]}]`),
    ]
    const refusals = [
      await load('latin.yaml', new Uint8Array([0x61, 0x3a, 0x20, 0xe9])),
      await load('large.yaml', `title: ${'x'.repeat(1_000_001)}`),
      await load('bomb.yaml', [...bomb, ...Array.from({ length: 60 }, (_v, i) => `k${i}: *i`)].join('\n')),
    ]
    expect(refusals.map((outcome) => outcome?.problems.map(({ line, message }) => `${line} ${message}`))).toEqual([
      ['1 the file is not UTF-8 text'],
      ['1 the file has 1000008 bytes; at most 1000000 are accepted'],
      ['1 the file uses 76 YAML aliases; at most 50 are accepted'],
    ])
  })

  it('an identifier or an alias that another file has taken', async () => {
    await load('first.yaml', acceptedText('first.yaml'))
    const again = await load('third.yaml', acceptedText('first.yaml').replace('article: first', 'article: third'))
    const alias = await load('other.yaml', 'actors:\n  east: { name: East, kind: state, aliases: [The North] }\n')
    expect(
      [again, alias].flatMap((outcome) =>
        outcome?.problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
      ),
    ).toEqual([
      '7:5 encounter harbour-talks is already defined in article:first',
      '2:46 the alias "The North" is given to actor east and to actor north; it must tell them apart',
    ])
  })
})

describe('a register is refused for a place', () => {
  it.each([
    [
      'north of the pole',
      '{ latitude: 95.5, longitude: 51 }',
      ['2:54 venues.port.location.latitude is 95.5: expected degrees from -90 (south) to 90 (north)'],
    ],
    [
      'further round than the earth goes, both ways told at once',
      '{ latitude: -91, longitude: 200 }',
      [
        '2:54 venues.port.location.latitude is -91: expected degrees from -90 (south) to 90 (north)',
        '2:70 venues.port.location.longitude is 200: expected degrees from -180 (west) to 180 (east)',
      ],
    ],
    [
      'in words',
      '{ latitude: 25 N, longitude: 51 }',
      ['2:54 venues.port.location.latitude is "25 N": expected a number'],
    ],
    ['by one number', '{ latitude: 25 }', ['2:42 venues.port.location.longitude is missing: expected a number']],
    ['as a list', '[25, 51]', ['2:42 venues.port.location is [25,51]: expected a map']],
  ])('%s', async (_what, location, complaints) => {
    const outcome = await load('port.yaml', `venues:\n  port: { name: P, kind: city, location: ${location} }\n`)
    expect(outcome?.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(complaints)
  })
})

describe('a refused file', () => {
  beforeEach(async () => {
    await load('first.yaml', acceptedText('first.yaml'))
  })

  it('leaves what was loaded before as it was', async () => {
    await complaintsAfter('actor: south, role', 'actor: sout, role')
    expect((await load('first.yaml', acceptedText('first.yaml')))?.kind).toBe('unchanged')
  })

  it('stops no other file of the same load', async () => {
    folder.write('first.yaml', acceptedText('first.yaml').replace('planned:\n', 'planned: ]\n'))
    folder.write('second.yaml', acceptedText('second.yaml'))
    const outcomes = await createTestLoader(database).loadPaths(
      ['first.yaml', 'second.yaml'].map((name) => `${folder.path}/${name}`),
      () => undefined,
    )
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'loaded'])
  })
})
