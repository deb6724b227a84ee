/** How fast networks get into the store: article by article, in bulk, and by the bare driver with the same rows. */

import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { loadBulk } from '../../../../server/ingest/bulk/load-bulk.ts'
import { createLoader } from '../../../../server/ingest/load.ts'
import { generateFiles } from '../../generate/index.ts'
import type { Job } from '../../job.ts'
import { importNetwork } from '../../support/import-network.ts'
import { openBenchNeo4j } from '../../support/neo4j.ts'
import { strict } from '../../support/strict.ts'
import { formatCount, formatRatio, formatTable } from '../../support/table.ts'
import { timeOnce } from '../../support/timing.ts'
import { type Verb, writeBare } from './bare.ts'
import { rowsOfNetwork } from './rows.ts'

/** Of the bare driver's speed, at least. */
const goal = 0.8
/** Encounters that warm each database before its clock runs. */
const warmUp = 1_000
/** The loader of single articles takes a round of statements each: a few tell its speed. */
const singleArticles = 100

export const loadJob: Job = {
  name: 'load',
  title: `encounters a second into an empty store, with all that follows from them (goal: bulk ≥ ${goal}× the bare driver)`,
  defaultSizes: [20_000],
  run: async ({ sizes }, print) => {
    const missed: string[] = []
    for (const size of sizes) {
      const create = size / (await timeBare(size, 'CREATE'))
      const bare = size / (await timeBare(size, 'MERGE'))
      const bulk = size / (await timeBulk(size))
      const offline = size / (await timeOffline(size))
      const single = await rateOfSingles()
      const rows = [
        ['bare driver, MERGE, rows given', formatCount(bare * 1000), formatRatio(1)],
        ['bare driver, CREATE (not to be repeated)', formatCount(create * 1000), formatRatio(create / bare)],
        ['bulk, checked and derived', formatCount(bulk * 1000), formatRatio(bulk / bare)],
        ['offline importer, start to end', formatCount(offline * 1000), formatRatio(offline / bare)],
        ['article by article', formatCount(single * 1000), formatRatio(single / bare)],
      ]
      print(formatTable([`${formatCount(size)} encounters`, 'a second', 'of bare'], rows))
      if (bulk < goal * bare) missed.push(`at ${formatCount(size)} bulk reached ${formatRatio(bulk / bare)} of bare`)
    }
    return missed
  },
}

async function timeBare(size: number, verb: Verb): Promise<number> {
  const [warm, rows] = [await rowsOfNetwork(warmUp), await rowsOfNetwork(size)]
  return onWarmStore(
    ({ driver }) => writeBare(driver, warm, verb),
    ({ driver }) => writeBare(driver, rows, verb),
  )
}

async function timeBulk(size: number): Promise<number> {
  const load = (encounters: number) => async (neo4j: Opened) => {
    await loadBulk(generateFiles(encounters), { database: neo4j.database, nowSeconds: () => 0 }, strict)
  }
  return onWarmStore(load(warmUp), load(size))
}

/** From files to a store that runs with its indexes, the starts of Java and the database included. */
async function timeOffline(size: number): Promise<number> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'backchannel-bench-'))
  try {
    return await timeOnce(() => importNetwork(size, dataFolder))
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}

type Opened = Awaited<ReturnType<typeof openBenchNeo4j>>

async function onWarmStore(
  warm: (neo4j: Opened) => Promise<void>,
  measured: (neo4j: Opened) => Promise<void>,
): Promise<number> {
  const neo4j = await openBenchNeo4j()
  try {
    await warm(neo4j)
    await empty(neo4j)
    return await timeOnce(() => measured(neo4j))
  } finally {
    await neo4j.close()
  }
}

async function empty({ driver }: Opened): Promise<void> {
  const session = driver.session()
  await session.run(
    'MATCH (n) WHERE NOT n:SchemaVersion AND NOT n:SchemaLock CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS',
  )
  await session.close()
}

/** Encounters a millisecond by the loader of single articles, on a store that already holds their register. */
async function rateOfSingles(): Promise<number> {
  const neo4j = await openBenchNeo4j()
  try {
    const { database } = neo4j
    const files = [...generateFiles(warmUp)]
    const registers = files.filter(({ name }) => !name.startsWith('article-'))
    await loadBulk(registers, { database, nowSeconds: () => 0 }, strict)
    const loader = createLoader({ database, articlesFolder: undefined, nowSeconds: () => 0 })
    const articles = files.filter(({ name }) => name.startsWith('article-'))
    const load = async (some: typeof articles) => {
      for (const { value } of some) await loader.loadArticleText(JSON.stringify(value))
    }
    await load(articles.slice(0, singleArticles))
    const measured = articles.slice(singleArticles, 2 * singleArticles)
    const spent = await timeOnce(() => load(measured))
    return countEncounters(measured) / spent
  } finally {
    await neo4j.close()
  }
}

const countEncounters = (files: readonly { readonly value: unknown }[]): number =>
  (JSON.stringify(files.map(({ value }) => value)).match(/"title":"Encounter /g) ?? []).length
