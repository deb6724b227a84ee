/** Each documented operation through the API in process, against the best statement by the bare driver, at growing sizes. */
import type { Driver } from 'neo4j-driver'
import type { Database } from '../../../../server/database/statement.ts'
import { parseQuestion } from '../../../../server/export/question.ts'
import { createOpenNetwork } from '../../../../server/features/network/index.ts'
import { buildSchema } from '../../../../server/schema/schema.ts'
import { createTestContext } from '../../../support/api.ts'
import type { Job } from '../../job.ts'
import { openNetworkStore } from '../../support/stores.ts'
import { formatCount, formatMs, formatRatio, formatTable } from '../../support/table.ts'
import { type Timing, timeInTurn, timeOnce } from '../../support/timing.ts'
import { countHits, countHitsOfAll, countHitsOfTexts, recordReads } from './hits.ts'
import { createLibrary, type Library } from './library.ts'
import type { Operation, Subjects } from './operation.ts'
import { operationsFor } from './operations.ts'
import { type Served, serveInProcess } from './served.ts'

/** p50 of the API: at most this often the best statement's, or the floor (`RETURN 1`) and a millisecond above it. */
const slowest = 1.5
const mostHits = 1.2
/** Rounds before any is measured: so often, until the database has compiled what it runs. */
const warmUps = 40
/** Of the 30-day window at a million encounters, warm. */
const windowWithinMs = 80

export const queryJob: Job = {
  name: 'query',
  title: `the API in process against the best statement (goal: p50 ≤ ${slowest}× or + floor + 1 ms; hits ≤ ${mostHits}×)`,
  defaultSizes: [1_000, 100_000],
  run: async ({ sizes, repeats }, print) => {
    const missed: string[] = []
    const first = new Map<string, number>()
    const served = await serveInProcess()
    for (const size of sizes) {
      const { database, driver, close } = await openNetworkStore(size, print)
      try {
        const { floor, figures } = await measureAll(database, driver, served, repeats)
        print(`  ${formatCount(size)} encounters; RETURN 1: ${formatMs(floor.p50)}`)
        const growth = (figure: Figure) => {
          const before = first.get(figure.name) ?? figure.api.p50
          first.set(figure.name, before)
          return figure.api.p50 / before
        }
        print(
          formatTable(
            headings,
            figures.map((figure) => toRow(figure, growth(figure))),
          ),
        )
        missed.push(...figures.flatMap((figure) => missedBy(figure, floor)).map((m) => `${formatCount(size)}: ${m}`))
        print(`  ${await measureExport(database)}`)
      } finally {
        await close()
      }
    }
    await served.stop()
    return missed
  },
}

interface Figure {
  readonly name: string
  readonly isFlat: boolean
  readonly best: Timing
  readonly api: Timing
  readonly statements: number
  readonly bestHits: number
  readonly apiHits: number
  /** Of `@neo4j/graphql`, where it can be asked the same. */
  readonly library?: { readonly timing: Timing; readonly hits: number }
}

async function measureAll(database: Database, driver: Driver, served: Served, repeats: number) {
  const figures: Figure[] = []
  const [floor = { p50: 0, p95: 0 }] = await timeInTurn([() => driver.executeQuery('RETURN 1')], repeats, warmUps)
  const library = await createLibrary(driver)
  for (const operation of operationsFor(await findSubjects(driver))) {
    figures.push(await measure(operation, database, driver, library, served, repeats))
  }
  return { floor, figures }
}

async function measure(
  operation: Operation,
  database: Database,
  driver: Driver,
  library: Library,
  served: Served,
  repeats: number,
): Promise<Figure> {
  const { name, isFlat, document, variables, statement, parameters, library: other } = operation
  const askBest = async () => {
    const session = driver.session({ defaultAccessMode: 'READ' })
    await session.run(statement, parameters)
    await session.close()
  }
  const askApi = (through = database) => served.ask(through, document, variables)
  const recording = recordReads(database)
  await askApi(recording.database)
  const askLibrary = other === undefined ? [] : [() => library.ask(other.document, other.variables)]
  const [best, api, libraryTiming] = await timeInTurn([askBest, () => askApi(), ...askLibrary], repeats, warmUps)
  if (best === undefined || api === undefined) throw new Error(`${name} was not timed`)
  return {
    name,
    isFlat,
    best,
    api,
    statements: recording.sent.length,
    bestHits: await countHits(driver, statement, parameters),
    apiHits: await countHitsOfAll(driver, recording.sent),
    ...(other === undefined || libraryTiming === undefined
      ? {}
      : {
          library: {
            timing: libraryTiming,
            hits: await countHitsOfTexts(driver, await library.translate(other.document, other.variables)),
          },
        }),
  }
}

const headings = [
  '',
  'best p50',
  'p95',
  'API p50',
  'p95',
  'ratio',
  'growth',
  'statements',
  'best hits',
  'API hits',
  'ratio',
  '@neo4j/graphql',
  'ratio',
  'hits',
  'ratio',
]

function toRow(figure: Figure, growth: number): readonly string[] {
  const { name, best, api, statements, bestHits, apiHits, library } = figure
  return [
    name,
    formatMs(best.p50),
    formatMs(best.p95),
    formatMs(api.p50),
    formatMs(api.p95),
    formatRatio(api.p50 / best.p50),
    formatRatio(growth),
    String(statements),
    formatCount(bestHits),
    formatCount(apiHits),
    formatRatio(apiHits / bestHits),
    ...(library === undefined
      ? []
      : [
          formatMs(library.timing.p50),
          formatRatio(library.timing.p50 / best.p50),
          formatCount(library.hits),
          formatRatio(library.hits / bestHits),
        ]),
  ]
}

function missedBy({ name, best, api, bestHits, apiHits }: Figure, floor: Timing): readonly string[] {
  const most = Math.max(slowest * best.p50, best.p50 + floor.p50 + 1)
  return [
    ...(api.p50 > most ? [`${name}: p50 ${formatMs(api.p50)}, at most ${formatMs(most)} wanted`] : []),
    ...(apiHits > mostHits * bestHits ? [`${name}: ${formatRatio(apiHits / bestHits)} the hits`] : []),
    ...(name === 'network of 30 days' && api.p95 > windowWithinMs
      ? [`${name}: p95 ${formatMs(api.p95)}, at most ${windowWithinMs} ms wanted`]
      : []),
  ]
}

/** Who has most contacts, an encounter with several reports, and names in the middle of the list. */
async function findSubjects(driver: Driver): Promise<Subjects> {
  const one = async (text: string) => {
    const { records } = await driver.executeQuery(text)
    return records[0]?.toObject() ?? {}
  }
  const hub = await one(
    'MATCH (a:Actor) WHERE a.name > "" RETURN a.id AS id ORDER BY COUNT { (a)-[:CONTACT]-() } DESC LIMIT 1',
  )
  const told = await one(
    'MATCH (e:Encounter)<-[:ABOUT]-(r:Report) WITH e, count(r) AS reports LIMIT 1000 RETURN e.id AS id ORDER BY reports DESC, id LIMIT 1',
  )
  const middle = await one(
    'MATCH (a:Actor) WHERE a.name >= "Minister" RETURN a.id AS id, a.name AS name ORDER BY name, id SKIP 20 LIMIT 1',
  )
  return {
    hub: String(hub.id),
    encounter: String(told.id),
    middleName: String(middle.name),
    middleActor: String(middle.id),
    searched: String(middle.name).split(' ').at(-1) ?? '',
  }
}

/** A year of the network as an export reads it, twice over the stream; in contacts a second. */
async function measureExport(database: Database): Promise<string> {
  const open = createOpenNetwork(buildSchema())
  const question = parseQuestion({ window: '2019' })
  let contacts = 0
  const spent = await timeOnce(async () => {
    const network = await open(question, createTestContext(database))
    for await (const _contact of network.contacts) contacts += 1
  })
  return `export of 2019: ${formatCount(contacts)} contacts in ${formatMs(spent)}`
}
