import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startManagedNeo4j } from '../../../server/database/neo4j/managed.ts'
import { DatabaseUnavailable } from '../../../server/domain/errors.ts'
import { isLocked } from '../../support/managed-folder.ts'

const threeWays = [
  '  - install Java 17 or newer and Maven (Debian, Ubuntu: apt install openjdk-17-jre-headless maven; macOS: brew install openjdk@21 maven)',
  '  - point NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD at a Neo4j server, 5.26 or newer',
  '  - run everything in containers: docker compose up',
]

let folder: string
let dataFolder: string
let lines: string[]

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tools-'))
  dataFolder = path.join(folder, 'data')
  mkdirSync(path.join(folder, 'bin'))
  lines = []
})
afterEach(() => rmSync(folder, { recursive: true }))

test('without Java and Maven one message names both and the three ways on', async () => {
  await expectRefusal([
    'The local database cannot be started: Java 17 or newer was not found, and Maven, which fetches Neo4j once, was not found. Three ways on:',
    ...threeWays,
  ])
})

test('a Java that is too old is named with its version', async () => {
  give('java', 'echo \'openjdk version "11.0.22" 2024-01-16\' >&2')
  give('mvn', 'exit 0')
  await expectRefusal([
    'The local database cannot be started: Java 11.0.22 is too old (17 or newer is needed). Three ways on:',
    ...threeWays,
  ])
})

test('a Java that still calls itself 1.8 is too old as well', async () => {
  give('java', 'echo \'java version "1.8.0_392"\' >&2')
  give('mvn', 'exit 0')
  await expect(start()).rejects.toThrow('Java 1.8.0_392 is too old')
})

test('a Java that only asks to be installed counts as missing', async () => {
  give('java', 'echo "Unable to locate a Java Runtime." >&2; exit 1')
  give('mvn', 'exit 0')
  await expect(start()).rejects.toThrow('Java 17 or newer was not found.')
})

test('without Maven, when Neo4j is still to be fetched, the message says so', async () => {
  give('java', 'echo \'openjdk version "21.0.2"\' >&2')
  await expectRefusal([
    'The local database cannot be started: Maven, which fetches Neo4j once, was not found. Three ways on:',
    ...threeWays,
  ])
})

test('a fetch that fails says why in Maven’s words, and leaves nothing that looks fetched', async () => {
  give('java', 'echo \'openjdk version "21.0.2"\' >&2')
  give(
    'mvn',
    'mkdir -p "$(echo $6 | cut -d= -f2)"; echo "[INFO] Scanning"; echo "[ERROR] Unknown host repository.example"; exit 1',
  )
  await expect(start()).rejects.toThrow(/^Neo4j could not be fetched: Unknown host repository\.example\n/)
  expect(readdirSync(path.join(folder, 'cache'))).toEqual([])
  expect(lines).toEqual(['fetching Neo4j 5.26.30 with Maven, once (about 125 MB)'])
})

test('a fetch that is given up ends Maven and leaves nothing', async () => {
  give('java', 'echo \'openjdk version "21.0.2"\' >&2')
  give('mvn', 'exec /bin/sleep 60')
  const caller = new AbortController()
  setTimeout(() => caller.abort(new Error('Ctrl-C')), 300)
  await expect(start(caller.signal)).rejects.toThrow('Ctrl-C')
  expect(readdirSync(path.join(folder, 'cache'))).toEqual([])
})

async function expectRefusal(message: readonly string[]): Promise<void> {
  await expect(start()).rejects.toThrow(new DatabaseUnavailable(message.join('\n')))
  expect(isLocked(dataFolder)).toBe(false)
  expect(lines).toEqual([])
}

function start(signal?: AbortSignal) {
  const environment = { PATH: path.join(folder, 'bin') }
  return startManagedNeo4j(
    { kind: 'managed', dataFolder, cacheFolder: path.join(folder, 'cache'), environment },
    { report: (line) => lines.push(line), ...(signal && { signal }) },
  )
}

/** A program of this name, as a shell script. */
function give(name: string, script: string): void {
  const file = path.join(folder, 'bin', name)
  writeFileSync(file, `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`)
  chmodSync(file, 0o755)
}
