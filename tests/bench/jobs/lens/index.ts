/**
 * Questions that nothing stored answers: contacts made anew under a lens, and beliefs compared. Beside them stands what such a
 * question cannot do without: the bare driver reading the reports of the same window with the best statement.
 */
import neo4j, { type Driver } from 'neo4j-driver'
import type { Database } from '../../../../server/database/statement.ts'
import { ERA_SECONDS, LONG_SECONDS } from '../../../../server/domain/history.ts'
import { parseWindow } from '../../../../server/domain/time.ts'
import { ask } from '../../../support/api.ts'
import type { Job } from '../../job.ts'
import { openNetworkStore } from '../../support/stores.ts'
import { formatCount, formatMs, formatRatio, formatTable } from '../../support/table.ts'
import { timeInTurn } from '../../support/timing.ts'

const window = '2019-03-01/2019-03-30'
/** Of the default lens: stored contacts are read, others are made from several times as many rows. */
const slowest = 10

interface Question {
  readonly name: string
  readonly document: string
}

const network = (lens: string) =>
  `{ network(window: "${window}", limit: 5000${lens}) { contacts { id kind standing from { id } to { id } } } }`

const questions: readonly Question[] = [
  { name: 'as stored', document: network('') },
  { name: 'on the record only', document: network(', lens: { onTheRecordOnly: true }') },
  { name: 'two independent origins', document: network(', lens: { minOrigins: 2 }') },
  { name: 'no author’s inference', document: network(', lens: { excludeAuthorInference: true }') },
  {
    name: 'every status, made anew',
    document: network(`, lens: { statuses: [PLANNED, UNDER_WAY, OCCURRED, DENIED, CANCELLED, UNCONFIRMED] }`),
  },
  { name: 'by date of publication', document: network(', clock: PUBLISHED') },
  {
    name: 'belief diff of the window',
    document: `{ beliefDiff(window: "${window}", from: "2019-03-15") { added { contact { id } } dropped { contact { id } } flipped { after { id } } } }`,
  },
  {
    name: 'two lenses compared',
    document: `{ compareLenses(window: "${window}", a: {}, b: { onTheRecordOnly: true }) { onlyA { id } onlyB { id } same } }`,
  },
]

export const lensJob: Job = {
  name: 'lens',
  title: `contacts of 30 days made anew, against those stored (goal: p50 ≤ ${slowest}×; the same contacts where all is admitted)`,
  defaultSizes: [1_000, 100_000],
  run: async ({ sizes, repeats }, print) => {
    const missed: string[] = []
    for (const size of sizes) {
      const { database, driver, close } = await openNetworkStore(size, print)
      try {
        const rows = await measure(database, driver, repeats)
        const stored = rows.find(({ name }) => name === 'as stored')?.p50 ?? Number.NaN
        print(`  ${formatCount(size)} encounters`)
        print(
          formatTable(
            ['', 'p50', 'p95', 'of stored'],
            rows.map(({ name, p50, p95 }) => [name, formatMs(p50), formatMs(p95), formatRatio(p50 / stored)]),
          ),
        )
        missed.push(
          ...rows
            .filter(({ p50 }) => p50 > slowest * stored)
            .map(
              ({ name, p50 }) => `${formatCount(size)}: ${name} takes ${formatRatio(p50 / stored)} of what is stored`,
            ),
          ...(await compareAll(database)).map((sentence) => `${formatCount(size)}: ${sentence}`),
        )
      } finally {
        await close()
      }
    }
    return missed
  },
}

async function measure(database: Database, driver: Driver, repeats: number) {
  const tasks = questions.map(
    ({ document }) =>
      async () =>
        void (await answer(database, document)),
  )
  const reading = () => driver.executeQuery(reportsIn, windowParameters)
  const timings = await timeInTurn([...tasks, reading], repeats, 3)
  const names = [...questions.map(({ name }) => name), 'bare driver, reports of the window']
  return timings.map((timing, index) => ({ name: names[index] ?? '', ...timing }))
}

async function answer(database: Database, document: string) {
  const { data, errors } = await ask(database, document)
  if (errors.length > 0) throw new Error(errors.join('; '))
  return data
}

/** A lens that admits every status makes the contacts that are stored. */
async function compareAll(database: Database): Promise<readonly string[]> {
  const [stored, anew] = await Promise.all(
    ['as stored', 'every status, made anew'].map(async (name) => {
      const question = questions.find((each) => each.name === name)
      const { network: answered } = await answer(database, question?.document ?? '')
      return JSON.stringify(answered)
    }),
  )
  return stored === anew ? [] : ['contacts made anew from all reports are not those that are stored']
}

/** What every lens must look at: the reports of the encounters that any report places in the window. */
const reportsIn = `CALL () {
    MATCH (r:Report) WHERE r.timeFrom >= $shortFrom AND r.timeFrom < $to AND r.timeLongFrom IS NULL AND r.timeTo > $from RETURN r
    UNION
    MATCH (r:Report) WHERE r.timeLongFrom >= $longFrom AND r.timeLongFrom < $to AND r.timeTo > $from RETURN r
  }
  MATCH (r)-[:ABOUT]->(e:Encounter)
  WITH DISTINCT e
  MATCH (e)<-[:ABOUT]-(r:Report)-[:IN_ARTICLE]->(a:Article)
  RETURN e.id AS encounter, e.kind AS kind, r.id AS id, r.status AS status, r.mode AS mode, r.timeEdtf AS time, r.knownFrom AS knownFrom,
    a.id AS article, [(r)-[p:PLACES]->(x) | [x.id, p.role, p.side]] AS parts, [(r)-[l:ATTRIBUTED_TO]->(s) | [s.id, l.basis]] AS links`

const { from, to } = parseWindow(window)
const windowParameters = {
  from: neo4j.int(from),
  to: neo4j.int(to),
  shortFrom: neo4j.int(from - LONG_SECONDS),
  longFrom: neo4j.int(from - ERA_SECONDS),
}
