import v8 from 'node:v8'
import vm from 'node:vm'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { connectDatabase } from '../../server/database/database.ts'
import type { Statement } from '../../server/database/statement.ts'
import {
  Conflict,
  DatabaseUnavailable,
  InvalidInput,
  LimitExceeded,
  StatementFailed,
} from '../../server/domain/errors.ts'
import { openTestDatabase, openTestDriver, type TestDatabase } from '../support/database.ts'
import { statementOf } from '../support/database-statement.ts'

/** Runs for minutes, without memory, until something ends it. */
const endless = statementOf<object, object>(
  'UNWIND range(1, 100000000000) AS endless RETURN max(sin(endless)) AS top',
  {},
  'endless',
)
const createActor = statementOf<{ readonly name: string }, object>('CREATE (:Actor {name: $name})', { name: 'String' })
const actorNames = statementOf<object, { readonly name: string }>(
  'MATCH (a:Actor) RETURN a.name AS name ORDER BY name',
  {},
)

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => database.clear())
afterAll(() => database.close())

describe('values on their way', () => {
  test('whole numbers arrive as integers where they are declared so, at any depth of a map, and come back as plain numbers', async () => {
    const statement: Statement<object, object> = statementOf(
      `RETURN $one AS one, $list AS list, $absent AS absent,
              $one IS :: INTEGER AS isOne, all(i IN $list WHERE i IS :: INTEGER) AS isList,
              $row.bounds[0].from IS :: INTEGER AS isInMap, $rows[0].day IS :: INTEGER AS isInRows,
              $rows[0].share IS :: FLOAT AS isShare, $weight IS :: FLOAT AS isWeight`,
      { one: 'Int', list: '[Int]', absent: 'Int?', row: 'Map', rows: '[Map]', weight: 'Float' },
    )
    const parameters = {
      one: 1,
      list: [1, -8_640_000_000_000],
      absent: undefined,
      row: { bounds: [{ from: 8_640_000_000_000 }] },
      rows: [{ day: 0, share: 0.5 }],
      weight: 2,
    }
    expect(await database.read(statement, parameters)).toEqual([
      {
        one: 1,
        list: [1, -8_640_000_000_000],
        absent: null,
        isOne: true,
        isList: true,
        isInMap: true,
        isInRows: true,
        isShare: true,
        isWeight: true,
      },
    ])
  })

  test('a limit given as a plain number is accepted', async () => {
    const statement = statementOf<{ readonly limit: number }, object>('UNWIND range(1, 9) AS n RETURN n LIMIT $limit', {
      limit: 'Int',
    })
    expect(await database.read(statement, { limit: 2 })).toEqual([{ n: 1 }, { n: 2 }])
  })
})

describe('writing', () => {
  test('what one transaction writes, the next read sees', async () => {
    await database.write((transaction) => transaction.run(createActor, { name: 'Qatar' }))
    expect(await database.read(actorNames, {})).toEqual([{ name: 'Qatar' }])
  })

  test('nothing of a transaction stays when a later step of it fails, and the failure is passed on', async () => {
    const failure = new Conflict('an alias given to two actors')
    const writing = database.write(async (transaction) => {
      await transaction.run(createActor, { name: 'Oman' })
      throw failure
    })
    await expect(writing).rejects.toBe(failure)
    expect(await database.read(actorNames, {})).toEqual([])
  })

  test('nothing of a transaction stays when the database refuses a later statement', async () => {
    const writing = database.write(async (transaction) => {
      await transaction.run(createActor, { name: 'Oman' })
      await transaction.run(statementOf('CREATE (:Actor {name: $nobody', {}, 'brokenStatement'), {})
    })
    await expect(writing).rejects.toThrow(StatementFailed)
    await expect(writing).rejects.toThrow('brokenStatement')
    expect(await database.read(actorNames, {})).toEqual([])
  })

  test('two writers in each other’s way both get through', async () => {
    for (const name of ['Iran', 'Oman']) await database.write((transaction) => transaction.run(createActor, { name }))
    const touch = statementOf<{ readonly name: string }, object>(
      'MATCH (a:Actor {name: $name}) SET a.touched = coalesce(a.touched, 0) + 1',
      { name: 'String' },
    )
    const touchBoth = (names: readonly string[]) =>
      database.write(async (transaction) => {
        for (const name of names) {
          await transaction.run(touch, { name })
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      })
    await Promise.all([touchBoth(['Iran', 'Oman']), touchBoth(['Oman', 'Iran'])])
    const touched = statementOf<object, object>('MATCH (a:Actor) RETURN a.touched AS times', {})
    expect(await database.read(touched, {})).toEqual([{ times: 2 }, { times: 2 }])
  })

  test('a read statement cannot write', async () => {
    await expect(database.read(createActor, { name: 'Qatar' })).rejects.toThrow(StatementFailed)
    expect(await database.read(actorNames, {})).toEqual([])
  })
})

describe('ending in time', () => {
  test('a read that takes too long is ended at the server too', async () => {
    await expect(database.read(endless, {}, { timeoutMs: 300 })).rejects.toThrow(LimitExceeded)
    await expectNoneRunning()
  })

  test('a write that takes too long is ended at the server too, and leaves nothing', async () => {
    const writing = database.write(
      async (transaction) => {
        await transaction.run(createActor, { name: 'Qatar' })
        await transaction.run(endless, {})
      },
      { timeoutMs: 500 },
    )
    await expect(writing).rejects.toThrow(LimitExceeded)
    await expectNoneRunning()
    expect(await database.read(actorNames, {})).toEqual([])
  })

  test('a caller that gives up ends its read at the server, and gets its own reason', async () => {
    const caller = new AbortController()
    const reason = new Error('the request was cancelled')
    const reading = database.read(endless, {}, { signal: caller.signal })
    reading.catch(() => undefined)
    await expect.poll(countRunning).toBe(1)
    caller.abort(reason)
    await expect(reading).rejects.toBe(reason)
    await expectNoneRunning()
  })

  test('a caller that had given up before does not reach the database', async () => {
    const sentBefore = database.statementsRun.get('endless')
    const reading = database.read(endless, {}, { signal: AbortSignal.abort(new Error('too late')) })
    await expect(reading).rejects.toThrow('too late')
    expect(database.statementsRun.get('endless')).toBe(sentBefore)
  })

  test('a question that needs too much memory is refused as a limit', async () => {
    const sorting = statementOf<object, object>(
      'UNWIND range(1, 1000000000) AS n WITH n ORDER BY sin(n) RETURN count(n) AS all',
      {},
    )
    await expect(database.read(sorting, {})).rejects.toThrow(LimitExceeded)
  })
})

describe('streaming', () => {
  const numbers = statementOf<{ readonly upTo: number }, { readonly n: number }>(
    'UNWIND range(1, $upTo) AS n RETURN n, toString(n) AS word',
    { upTo: 'Int' },
    'numbers',
  )

  test('every row arrives once and in order, in batches', async () => {
    const batches: number[] = []
    const rows: number[] = []
    for await (const batch of database.stream(numbers, { upTo: 10_001 })) {
      batches.push(batch.length)
      rows.push(...batch.map((row) => row.n))
    }
    expect(rows).toEqual(Array.from({ length: 10_001 }, (_, place) => place + 1))
    expect(Math.max(...batches)).toBeLessThanOrEqual(2_000)
    expect(batches.length).toBeGreaterThan(5)
  })

  test('an empty result is a stream without batches', async () => {
    expect(await collect(database.stream(numbers, { upTo: 0 }))).toEqual([])
  })

  test('a consumer that stops early ends the query at the server', async () => {
    for await (const batch of database.stream(numbers, { upTo: 50_000_000 })) {
      expect(batch[0]).toEqual({ n: 1, word: '1' })
      break
    }
    await expectNoneRunning('range(1, $upTo)')
  })

  test('a long stream leaves nothing behind in memory', async () => {
    const heapMb: number[] = []
    let taken = 0
    for await (const batch of database.stream(numbers, { upTo: 250_000 })) {
      taken += batch.length
      if (taken === 50_000 || taken === 250_000) heapMb.push(usedHeapMb())
    }
    const [early = 0, late = 0] = heapMb
    expect(late - early).toBeLessThan(15)
  })

  test('a slow consumer holds the database back instead of filling memory', async () => {
    let taken = 0
    const before = process.memoryUsage().rss
    for await (const batch of database.stream(numbers, { upTo: 20_000_000 })) {
      taken += batch.length
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (taken >= 100_000) break
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  test('a stream that is given up while its consumer waits ends with the reason', async () => {
    const caller = new AbortController()
    const reading = async () => {
      for await (const _ of database.stream(numbers, { upTo: 50_000_000 }, { signal: caller.signal })) {
        caller.abort(new Error('the browser went away'))
      }
    }
    await expect(reading()).rejects.toThrow('the browser went away')
    await expectNoneRunning('range(1, $upTo)')
  })

  test('many streams given up one after another leave connections that answer and write', async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      const caller = new AbortController()
      const reading = async () => {
        for await (const _ of database.stream(numbers, { upTo: 5_000_000 }, { signal: caller.signal })) {
          setTimeout(() => caller.abort(new Error('gone')), turn % 4)
        }
      }
      await expect(reading()).rejects.toThrow('gone')
      await database.write((transaction) => transaction.run(createActor, { name: `Actor ${turn}` }))
    }
    expect(await database.read(actorNames, {})).toHaveLength(60)
  })

  test('a refused statement fails the stream', async () => {
    const broken = statementOf<object, object>('RETURN nothing', {}, 'brokenStream')
    await expect(collect(database.stream(broken, {}))).rejects.toThrow(StatementFailed)
  })
})

describe('what is told', () => {
  test('statements are counted by name', async () => {
    const before = database.statementsRun.get('inTest') ?? 0
    await database.read(actorNames, {})
    await database.write((transaction) => transaction.run(createActor, { name: 'Qatar' }))
    expect(database.statementsRun.get('inTest')).toBe(before + 2)
  })

  test('a ping answers', async () => {
    await expect(database.ping()).resolves.toBeUndefined()
  })
})

describe('connecting', () => {
  test('an address that routes reads and writes as a direct one does, and reads what was written', async () => {
    const { uri, ...access } = inject('neo4j')
    const routed = await connectDatabase({ ...access, uri: uri.replace(/^bolt/, 'neo4j') })
    await routed.write((transaction) => transaction.run(createActor, { name: 'Qatar' }))
    expect(await routed.read(actorNames, {})).toEqual([{ name: 'Qatar' }])
    await routed.close()
  })

  test('without a database named, the home database of the user serves', async () => {
    const { uri, username, password } = inject('neo4j')
    const home = await connectDatabase({ uri, username, password })
    expect(await home.read(actorNames, {})).toEqual([])
    await home.close()
  })

  test('a database that is not there is named in one sentence', async () => {
    const connecting = connectDatabase({ ...inject('neo4j'), database: 'nowhere' })
    await expect(connecting).rejects.toThrow(/^the server at \S+ has no database "nowhere": see NEO4J_DATABASE$/)
  })

  test('where nothing listens, one sentence says so', async () => {
    const connecting = connectDatabase({ uri: 'bolt://127.0.0.1:9', username: 'neo4j', password: 'any' })
    await expect(connecting).rejects.toThrow(DatabaseUnavailable)
    await expect(connecting).rejects.toThrow(/^no Neo4j answers at bolt:\/\/127\.0\.0\.1:9: [^\n]+$/)
  })

  test('what is no address of a Neo4j is refused with the forms accepted', async () => {
    const connecting = connectDatabase({ uri: 'http://127.0.0.1:7474', username: 'neo4j', password: 'any' })
    await expect(connecting).rejects.toThrow(InvalidInput)
  })
})

/** What is still in use once the garbage is collected. */
function usedHeapMb(): number {
  v8.setFlagsFromString('--expose-gc')
  vm.runInNewContext('gc')()
  return process.memoryUsage().heapUsed / 1e6
}

async function collect<Batch>(batches: AsyncIterable<Batch>): Promise<readonly Batch[]> {
  const all: Batch[] = []
  for await (const batch of batches) all.push(batch)
  return all
}

async function expectNoneRunning(text = 'endless'): Promise<void> {
  await expect.poll(() => countRunning(text), { timeout: 2_000 }).toBe(0)
}

/** Transactions at the server whose statement contains a text. */
async function countRunning(text = 'endless'): Promise<number> {
  const driver = openTestDriver()
  try {
    const { records } = await driver.executeQuery(
      'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $text AND NOT currentQuery STARTS WITH "SHOW" RETURN count(*) AS running',
      { text },
    )
    return records[0]?.get('running')
  } finally {
    await driver.close()
  }
}
