/** One run of the Neo4j program, from its start to its end, told by its own output alone. */

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseUnavailable } from '../../domain/errors.ts'
import type { Environment, Java } from './java.ts'
import { identifyProcess, isRunning, type ProcessIdentity, signalProcess } from './process-identity.ts'

const KEEPER = join(import.meta.dirname, 'keeper.mjs')

/** From SIGTERM to SIGKILL; a clean stop takes half a second. Less than the ten in which an orphan must be gone. */
const STOP_GRACE_MS = 7_000
/** Recovery after a crash and slow machines are in this. */
const READY_WITHIN_MS = 180_000
const KEPT_LINES = 40

/** What `neo4j.conf` cannot say. The opened packages are those that Neo4j's own start script opens. */
const JAVA_OPTIONS = [
  '-XX:+UseSerialGC',
  '-XX:+ExitOnOutOfMemoryError',
  '-XX:-OmitStackTraceInFastThrow',
  '-Djava.awt.headless=true',
  '-Dfile.encoding=UTF-8',
  '-Dlog4j2.disable.jmx=true',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
]

export interface ServerCommand {
  readonly java: Java
  readonly classPath: readonly string[]
  /** A folder made by `prepareHome`. */
  readonly homeFolder: string
  readonly heapMb: number
  /** More options for Java. */
  readonly javaOptions: readonly string[]
  readonly environment: Environment
  /** A run on data that nobody keeps: it gives way to everything else on the machine, and is ended without grace. */
  readonly isRehearsal?: true
}

type StartFailure = 'portBusy' | 'storeHeld' | 'other'

/** The program ended, or gave up, before it was ready. `reason` is its own last word. */
export class ServerStartFailed extends DatabaseUnavailable {
  readonly failure: StartFailure
  constructor(failure: StartFailure, reason: string) {
    super(`Neo4j did not start: ${reason}`)
    this.failure = failure
  }
}

export interface ServerProcess {
  /** The keeper and the database. */
  readonly processes: readonly ProcessIdentity[]
  /** Settles when both have ended, for whatever reason. */
  readonly ended: Promise<void>
  /** Ends the database cleanly, or by force after a grace; settles when it is gone. */
  stop(): Promise<void>
  /** Asks the database to end in its own time; `ended` tells when. */
  askToEnd(): void
}

/**
 * Starts Neo4j under a keeper and answers when it says that Bolt is enabled; `onStarted` learns of the processes as soon as
 * they run. Throws `ServerStartFailed` where it gives up first; nothing runs then. An aborted signal stops it and rejects.
 */
export async function startServer(
  command: ServerCommand,
  onStarted: (processes: readonly ProcessIdentity[]) => void,
  signal?: AbortSignal,
): Promise<ServerProcess> {
  signal?.throwIfAborted()
  const keeper = spawnKeeper(command)
  const output: string[] = []
  const processes: ProcessIdentity[] = []
  const closed = new Promise<void>((resolve) => keeper.on('close', () => resolve()))
  const gone = new Promise<void>((resolve) => keeper.on('exit', () => resolve()).on('error', () => resolve()))
  // its output closes only when the database has ended too, so an orphan must be ended first
  const ended = gone.then(() => endOrphan(processes)).then(() => closed)
  const isReady = new Promise<boolean>((resolve) => {
    keeper.on('error', (error) => output.push(error.message))
    createInterface({ input: keeper.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const pid = /^started (\d+)$/.exec(line)?.[1]
      if (pid !== undefined) {
        for (const each of [keeper.pid, Number(pid)]) processes.push(...identify(each))
        onStarted(processes)
        return
      }
      output.push(line)
      if (output.length > KEPT_LINES) output.shift()
      if (line.includes(' Bolt enabled on ')) resolve(true)
    })
    void ended.then(() => resolve(false))
  })
  const askToEnd = () => void keeper.stdin?.write('stop\n')
  const stop = async () => {
    keeper.stdin?.end()
    await ended
  }
  try {
    if (await within(isReady, READY_WITHIN_MS, signal)) return { processes, ended, stop, askToEnd }
  } catch (error) {
    await stop()
    throw error
  }
  throw explainStartFailure(output)
}

function spawnKeeper(command: ServerCommand): ChildProcess {
  const { java, homeFolder, heapMb, javaOptions } = command
  const neo4j = ['org.neo4j.server.CommunityEntryPoint', '--console-mode', `--home-dir=${homeFolder}`]
  const politely = command.isRehearsal ? ['nice', '-n', '19'] : []
  const run = [...politely, java.command, ...JAVA_OPTIONS, `-Xmx${heapMb}m`, ...javaOptions, ...neo4j]
  const keeper = spawn(
    process.execPath,
    [KEEPER, String(command.isRehearsal ? 0 : STOP_GRACE_MS), ...run, `--config-dir=${join(homeFolder, 'conf')}`],
    {
      // a group of its own: Ctrl-C reaches the server alone, which first lets requests finish
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...withoutForeignSettings(command.environment), CLASSPATH: command.classPath.join(':') },
    },
  )
  keeper.stdin?.on('error', () => undefined)
  return keeper
}

/** Settings meant for other programs, or for the connection to another server, must not change this one. */
function withoutForeignSettings(environment: Environment): Environment {
  const isForeign = (name: string) => /^(NEO4J_|NODE_|JAVA_TOOL_OPTIONS$|_JAVA_OPTIONS$|JDK_JAVA_OPTIONS$)/.test(name)
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isForeign(name)))
}

/** A keeper that was itself killed leaves the database behind. */
async function endOrphan(processes: readonly ProcessIdentity[]): Promise<void> {
  for (const each of processes) signalProcess(each, 'SIGKILL')
  while (processes.some(isRunning)) await sleep(50)
}

function identify(pid: number | undefined): ProcessIdentity[] {
  const identity = pid === undefined ? undefined : identifyProcess(pid)
  return identity === undefined ? [] : [identity]
}

async function within<Value>(promise: Promise<Value>, timeoutMs: number, signal?: AbortSignal): Promise<Value> {
  const timer = new AbortController()
  const signals = signal === undefined ? [timer.signal] : [timer.signal, signal]
  const timeUp = sleep(timeoutMs, undefined, { signal: AbortSignal.any(signals) }).then(() => {
    throw new ServerStartFailed('other', `it was not ready within ${timeoutMs / 1000} s`)
  })
  try {
    return await Promise.race([promise, timeUp])
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    timer.abort()
    timeUp.catch(() => undefined)
  }
}

/** Neo4j names the cause in the last `Caused by` of a stack trace, Java in its first two lines. */
function explainStartFailure(output: readonly string[]): ServerStartFailed {
  const all = output.join('\n')
  if (all.includes('Address already in use')) return new ServerStartFailed('portBusy', 'its port is in use')
  if (/FileLockException|StoreLockException/.test(all)) return new ServerStartFailed('storeHeld', 'its store is in use')
  const lines = output.filter((line) => !/^\s/.test(line))
  const firstError = lines.findIndex((line) => /error|exception/i.test(line))
  const cause =
    lines.findLast((line) => line.startsWith('Caused by:')) ?? lines.slice(firstError).slice(0, 2).join(': ')
  return new ServerStartFailed('other', cause === '' ? 'it ended without a word' : cause)
}
