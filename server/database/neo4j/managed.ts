/** A local Neo4j as a child process: fetched, started, watched, started again when it dies, stopped. */

import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUnavailable } from '../../domain/errors.ts'
import type { ManagedSettings, WorkContext } from '../settings.ts'
import { classArchiveOptions, prepareClassArchive } from './class-archive.ts'
import { alreadyHeld, type DataLock, lockDataFolder } from './data-lock.ts'
import { prepareHome, USERNAME } from './home.ts'
import { findFreePort, isPortFree } from './port.ts'
import { compilerOptions, findPrograms, type Programs } from './programs.ts'
import { type ServerCommand, type ServerProcess, ServerStartFailed, startServer } from './server-process.ts'

const DEFAULT_HEAP_MB = 512
/** Waits before each new start after the database died. */
const RESTART_WAITS_MS = [0, 1_000, 2_000]
const LONGEST_RESTART_WAIT_MS = 5_000
/** A run longer than this was a good one: the waits begin anew. */
const GOOD_RUN_MS = 60_000
const START_TRIES = 3

export interface ManagedNeo4j {
  readonly uri: string
  readonly username: string
  readonly password: string
  /** Whether the database runs and is ready, as far as its process tells. Known within milliseconds of its death. */
  isUp(): boolean
  /** Stops the database cleanly within eight seconds and gives the data folder back. */
  stop(): Promise<void>
}

/**
 * Starts the database and answers when it is ready. From then on it is started again, on the same port, whenever it dies.
 * Throws `DatabaseUnavailable` with a message for the person at the terminal: Java or Maven missing, port busy, data folder
 * in use, or Neo4j's own reason. An aborted signal ends a start under way; it does not stop a started database.
 */
export async function startManagedNeo4j(settings: ManagedSettings, context: WorkContext): Promise<ManagedNeo4j> {
  // first the folder: where its last server was killed, this waits until the database gives up its port too
  const lock = await lockDataFolder(settings.dataFolder, context)
  try {
    if (settings.port !== undefined && !(await isPortFree(settings.port))) throw portBusy(settings.port)
    const programs = await findPrograms(settings, context)
    return await startAndWatch(settings, programs, lock, context)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function startAndWatch(
  settings: ManagedSettings,
  programs: Programs,
  lock: DataLock,
  { report, signal }: WorkContext,
): Promise<ManagedNeo4j> {
  report(`starting Neo4j ${programs.jars.version}`)
  const startedAt = Date.now()
  const { port, password, ...first } = await startOnSomePort(settings, programs, lock, signal)
  report(`Neo4j is ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)

  const stopping = new AbortController()
  let server = first.server
  let isUp = true
  const watching = watch()
  const preparing = prepareQuickStart(settings, programs, stopping.signal)
  return {
    uri: `bolt://127.0.0.1:${port}`,
    username: USERNAME,
    password,
    isUp: () => isUp,
    stop: async () => {
      isUp = false
      stopping.abort()
      await Promise.all([server.stop(), watching, preparing])
      lock.release()
    },
  }

  /** Starts the database again, on its port, whenever it ends; until it is stopped on purpose. */
  async function watch(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      const since = Date.now()
      await server.ended
      isUp = false
      if (Date.now() - since > GOOD_RUN_MS) failures = 0
      if (stopping.signal.aborted) return
      report('the database died; starting it again')
      try {
        await sleep(RESTART_WAITS_MS[failures] ?? LONGEST_RESTART_WAIT_MS, undefined, { signal: stopping.signal })
        failures += 1
        const { folder } = await prepareHome(settings, port)
        server = await startServer(commandFor(settings, programs, folder), lock.recordStarted, stopping.signal)
        if (stopping.signal.aborted) return await server.stop()
        isUp = true
        report('the database is back')
      } catch (error) {
        if (!stopping.signal.aborted) report(error instanceof Error ? error.message : String(error))
      }
    }
  }
}

interface Started {
  readonly server: ServerProcess
  readonly port: number
  readonly password: string
}

/** On the configured port, or on a free one: yet another where something else takes it in between. */
async function startOnSomePort(
  settings: ManagedSettings,
  programs: Programs,
  lock: DataLock,
  signal: AbortSignal | undefined,
): Promise<Started> {
  for (let tries = 1; ; tries += 1) {
    const port = settings.port ?? (await findFreePort())
    const { folder, password } = await prepareHome(settings, port)
    try {
      const server = await startServer(commandFor(settings, programs, folder), lock.recordStarted, signal)
      return { server, port, password }
    } catch (error) {
      if (!(error instanceof ServerStartFailed)) throw error
      if (error.failure === 'storeHeld') throw alreadyHeld(settings.dataFolder)
      if (error.failure !== 'portBusy') throw error
      if (settings.port !== undefined || tries === START_TRIES) throw portBusy(port)
    }
  }
}

function commandFor(settings: ManagedSettings, { java, jars }: Programs, homeFolder: string): ServerCommand {
  return {
    java,
    classPath: jars.files,
    homeFolder,
    heapMb: settings.heapMb ?? DEFAULT_HEAP_MB,
    javaOptions: [...compilerOptions(settings.pace), ...classArchiveOptions(jars, java)],
    environment: settings.environment ?? process.env,
  }
}

/** In the background, and never a reason to fail: without it starts are slower, nothing else. */
async function prepareQuickStart(settings: ManagedSettings, programs: Programs, signal: AbortSignal): Promise<void> {
  if (settings.preparesQuickStart === false) return
  await prepareClassArchive(commandFor(settings, programs, ''), programs.jars, signal).catch(() => undefined)
}

function portBusy(port: number): DatabaseUnavailable {
  return new DatabaseUnavailable(
    `port ${port}, set for the local database, is in use by another program: stop that program, or set another port, or none to let a free one be chosen`,
  )
}
