/** Contacts as typed columns over HTTP, beside the same rows as JSON: bytes, first byte, time and memory. */
import http from 'node:http'
import { createGzip, gunzipSync } from 'node:zlib'
import type { Database } from '../../../server/database/statement.ts'
import { shortContactVersions } from '../../../server/database/statements.gen.ts'
import { decodeContactColumns, selectContacts } from '../../../server/domain/contact-columns/index.ts'
import { OPEN_END, OPEN_START } from '../../../server/domain/open-ends.ts'
import { parseWindow } from '../../../server/domain/time.ts'
import { serveFiles } from '../../support/files-server.ts'
import { testNowSeconds } from '../../support/seeded.ts'
import type { Job } from '../job.ts'
import { openNetworkStore } from '../support/stores.ts'
import { formatCount, formatMs, formatTable } from '../support/table.ts'
import { timeOnce } from '../support/timing.ts'

const goals = { bytes: 5, firstByteMs: 300 }

export const columnsJob: Job = {
  name: 'columns',
  title: `all contacts as typed columns (goal: ≤ ${goals.bytes} bytes a version gzipped, first byte in ${goals.firstByteMs} ms)`,
  defaultSizes: [100_000],
  run: async ({ sizes, repeats }, print) => {
    const missed: string[] = []
    for (const size of sizes) {
      const { database, close } = await openNetworkStore(size, print)
      const server = await serveFiles(database, 'bench')
      try {
        await fetchRaw(`${server.columns}?venues=true`)
        const measured = []
        for (let round = 0; round < Math.max(3, Math.min(repeats, 5)); round++)
          measured.push(await fetchRaw(server.columns))
        const best = measured.toSorted((a, b) => a.firstByteMs - b.firstByteMs)[Math.floor(measured.length / 2)]
        if (best === undefined) throw new Error('nothing was measured')
        const plain = decodeContactColumns(best.plain)
        const withVenues = await fetchRaw(`${server.columns}?venues=true`)
        const json = await measureJson(database)
        const row = (name: string, bytes: number, raw: number, first: number, all: number, memory: number) => [
          name,
          (bytes / plain.count).toFixed(2),
          (raw / plain.count).toFixed(2),
          formatMs(first),
          formatMs(all),
          `${Math.round(memory / 2 ** 20)} MB`,
        ]
        print(
          formatTable(
            [
              `${formatCount(size)} encounters, ${formatCount(plain.count)} versions`,
              'gz B',
              'raw B',
              'first byte',
              'all',
              'memory +',
            ],
            [
              row('columns', best.bytes, best.plain.length, best.firstByteMs, best.allMs, best.memory),
              row(
                'columns with venues',
                withVenues.bytes,
                withVenues.plain.length,
                withVenues.firstByteMs,
                withVenues.allMs,
                withVenues.memory,
              ),
              row('the same rows as JSON', json.bytes, json.raw, json.firstByteMs, json.allMs, json.memory),
            ],
          ),
        )
        const decodeMs = await timeOnce(async () => decodeContactColumns(best.plain))
        const { from, to } = parseWindow('2019')
        const stepMs = await timeOnce(async () => selectContacts(plain, { from, to, knownAt: testNowSeconds }))
        print(`  reading them takes ${formatMs(decodeMs)}, a step of a slider over 2019 ${formatMs(stepMs)}`)
        if (best.bytes > goals.bytes * plain.count)
          missed.push(`${formatCount(size)}: ${(best.bytes / plain.count).toFixed(2)} bytes a version`)
        if (best.firstByteMs > goals.firstByteMs)
          missed.push(`${formatCount(size)}: first byte after ${formatMs(best.firstByteMs)}`)
      } finally {
        await server.close()
        await close()
      }
    }
    return missed
  },
}

interface Fetched {
  readonly bytes: number
  readonly plain: Uint8Array
  readonly firstByteMs: number
  readonly allMs: number
  /** Growth of this process, server and client in one, while the file was under way. */
  readonly memory: number
}

/** One file as it travels, gzipped. */
async function fetchRaw(url: string): Promise<Fetched> {
  const watch = watchMemory()
  const started = performance.now()
  let firstByteMs = Number.NaN
  const pieces: Buffer[] = []
  await new Promise<void>((resolve, reject) => {
    const request = http.get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`the server answered ${response.statusCode}`))
      response.on('data', (piece: Buffer) => {
        if (pieces.length === 0) firstByteMs = performance.now() - started
        pieces.push(piece)
      })
      response.on('end', resolve)
      response.on('error', reject)
    })
    request.on('error', reject)
  })
  const allMs = performance.now() - started
  const memory = watch.stop()
  const body = Buffer.concat(pieces)
  return { bytes: body.length, plain: gunzipSync(body), firstByteMs, allMs, memory }
}

/** The rows as the database gives them, as a naive route would send them. */
async function measureJson(database: Database) {
  const watch = watchMemory()
  const started = performance.now()
  let [bytes, raw, firstByteMs] = [0, 0, Number.NaN]
  const gzip = createGzip()
  const ended = new Promise<void>((resolve, reject) => {
    gzip.on('data', (piece: Buffer) => {
      if (bytes === 0) firstByteMs = performance.now() - started
      bytes += piece.length
    })
    gzip.on('end', resolve)
    gzip.on('error', reject)
  })
  const span = { beginsFrom: OPEN_START, beginsBefore: OPEN_END, from: OPEN_START, knownAt: testNowSeconds }
  for await (const batch of database.stream(shortContactVersions, span)) {
    const text = batch.map((version) => JSON.stringify(version)).join('\n')
    raw += text.length
    gzip.write(text)
  }
  gzip.end()
  await ended
  return { bytes, raw, firstByteMs, allMs: performance.now() - started, memory: watch.stop() }
}

function watchMemory() {
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  return {
    stop: () => {
      clearInterval(timer)
      return Math.max(most, process.memoryUsage().rss) - before
    },
  }
}
