/** The article's own words in place, read from its text while they are asked for; and readings about a track. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLoader, type Loader } from '../../server/ingest/load.ts'
import { ask } from '../support/api.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { testNowSeconds } from '../support/seeded.ts'
import { acceptedText, makeSourceFolder } from '../support/source-files.ts'

const folder = makeSourceFolder()
const text = 'Talks at the harbour\n\nThe herald says that talks will begin tomorrow, behind closed doors.\n'
const phrase = 'talks will begin'
let database: TestDatabase

const loaderWith = (articlesFolder: string | undefined): Loader =>
  createLoader({ database, articlesFolder, nowSeconds: () => testNowSeconds })

const loadFiles = async (loader: Loader): Promise<void> => {
  const outcomes = await loader.loadPaths([folder.path], () => undefined)
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([])
}

beforeAll(async () => {
  database = await openTestDatabase()
  folder.write('register.yaml', acceptedText('register.yaml'))
  const evidence = `paragraph: 1, gist: The herald announces the talks., phrase: ${phrase}, position: ${text.indexOf(phrase)}`
  const article = acceptedText('first.yaml')
    .replace('publisher:', 'text: harbour.txt\npublisher:')
    .replace('paragraph: 1, gist: The herald announces the talks.', evidence)
  folder.write(
    'first.yaml',
    `${article}readings:
  track-reading:
    about: { track: harbour-track }
    kind: counter_reading
    evidence: { paragraph: 1, gist: The channel is said to lead nowhere. }
  talks-reading:
    about: { encounter: harbour-talks }
    kind: reading
    evidence: { paragraph: 1, gist: The talks are said to matter. }
`,
  )
})

afterAll(async () => {
  folder.remove()
  await database.close()
})

const passages = async (loader: Loader) =>
  (
    await ask(
      database,
      '{ report(id: "report:first/planned", knownAt: "2031") { evidence { phrase checked passage { before phrase after } } } }',
      {},
      loader,
    )
  ).data.report.evidence

it('is found although the article was loaded without its text, and not where the text is another', async () => {
  await loadFiles(loaderWith(undefined))
  expect(await passages(loaderWith(undefined))).toEqual([{ phrase, checked: false, passage: null }])
  expect(await passages(loaderWith(folder.path))).toEqual([{ phrase, checked: false, passage: null }])
  folder.write('harbour.txt', text)
  const passage = { before: 'The herald says that ', phrase, after: ' tomorrow, behind closed doors.' }
  expect(await passages(loaderWith(folder.path))).toEqual([{ phrase, checked: false, passage }])
  folder.write('harbour.txt', ` ${text}`)
  expect(await passages(loaderWith(folder.path))).toEqual([{ phrase, checked: false, passage: null }])
})

it('is kept nowhere in the database', async () => {
  folder.write('harbour.txt', text)
  await loadFiles(loaderWith(folder.path))
  expect((await passages(loaderWith(folder.path)))[0].checked).toBe(true)
  expect((await passages(loaderWith(undefined)))[0]).toEqual({ phrase, checked: true, passage: null })
})

it('tells readings about a track from those about one of its encounters', async () => {
  const { data, statements } = await ask(
    database,
    `{ encounter(id: "encounter:harbour-talks", knownAt: "2031") { readings { gist } track { id readings { kind gist evidence { paragraph passage { phrase } } } } }
       early: track(id: "track:harbour-track", knownAt: "2030-04-01") { readings { gist } } }`,
  )
  expect(data.encounter).toEqual({
    readings: [{ gist: 'The talks are said to matter.' }],
    track: {
      id: 'track:harbour-track',
      readings: [
        {
          kind: 'COUNTER_READING',
          gist: 'The channel is said to lead nowhere.',
          evidence: { paragraph: 1, passage: null },
        },
      ],
    },
  })
  expect(data.early).toEqual({ readings: [] })
  expect(statements.readingsOfTracks).toBe(1)
})
