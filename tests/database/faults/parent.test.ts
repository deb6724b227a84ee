import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { findFreePort } from '../../../server/database/neo4j/port.ts'
import { projectFolder } from '../../support/folders.ts'
import { isLocked, managedSettings, runs, startedProcesses } from '../../support/managed-folder.ts'

const parentScript = path.join(projectFolder, 'tests/support/managed-parent.ts')
const { dataFolder } = managedSettings()
let port: number
let parent: Parent

beforeAll(async () => {
  port = await findFreePort()
  parent = await startParent()
})
afterEach(async () => {
  if (parent.child.exitCode === null && parent.child.signalCode === null) parent.child.kill('SIGKILL')
  await parent.ended
})
afterAll(() => rmSync(dataFolder, { recursive: true }))

test('a server that is killed takes its database with it within 10 s, and the next start works at once', async () => {
  const { keeper, neo4j } = startedProcesses(dataFolder)
  expect([keeper, neo4j].map(runs)).toEqual([true, true])
  parent.child.kill('SIGKILL')
  await parent.ended
  const killedAt = Date.now()
  const next = startParent()
  await expect.poll(() => [keeper, neo4j].map(runs), { timeout: 10_000 }).toEqual([false, false])
  expect(Date.now() - killedAt).toBeLessThan(10_000)
  parent = await next
  expect(parent.lines.at(-1)).toBe('ready')
})

test('a server whose keeper was killed with it leaves a database that the next start ends', async () => {
  parent = await startParent()
  const { keeper, neo4j } = startedProcesses(dataFolder)
  process.kill(keeper, 'SIGSTOP')
  parent.child.kill('SIGKILL')
  process.kill(keeper, 'SIGKILL')
  await parent.ended
  expect(runs(neo4j)).toBe(true)
  parent = await startParent()
  expect(runs(neo4j)).toBe(false)
  expect(parent.lines).toContain('the database of a server that was killed is still ending; waiting for it')
})

test.for(['SIGTERM', 'SIGINT'] as const)(
  'on %s to it and its group the database still answers, then stops cleanly within 15 s',
  async (signal) => {
    parent = await startParent()
    const { keeper, neo4j } = startedProcesses(dataFolder)
    const askedAt = Date.now()
    process.kill(-(parent.child.pid ?? 0), signal)
    expect(await parent.ended).toBe(0)
    expect(Date.now() - askedAt).toBeLessThan(15_000)
    expect(parent.lines.at(-1)).toBe('answered')
    expect([keeper, neo4j].map(runs)).toEqual([false, false])
    expect(isLocked(dataFolder)).toBe(false)
  },
)

interface Parent {
  readonly child: ChildProcess
  readonly lines: readonly string[]
  /** Settles with the exit status. */
  readonly ended: Promise<number | null>
}

/** In a process group of its own, as a shell would start it; answers when it says `ready`. */
async function startParent(): Promise<Parent> {
  const child = spawn(process.execPath, ['--import', 'tsx', parentScript, dataFolder, String(port)], {
    cwd: projectFolder,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.trim().split('\n'))
      if (lines.includes('ready')) resolve()
    })
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${lines.join('; ')}`)))
  })
  return { child, lines, ended }
}
