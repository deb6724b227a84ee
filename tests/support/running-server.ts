/** The whole program as a user starts it, on a data folder of its own and any free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectFolder, testCacheFolder } from './folders.ts'

export interface RunningServer {
  readonly url: string
  readonly dataFolder: string
  readonly process: ChildProcess
  /** Everything that it printed. */
  output(): string
  /** Sends a signal and resolves with the exit code, `null` where the signal itself ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Removes the data folder. */
  clean(): void
}

const startTimeoutMs = 120_000

/** Starts `npm start`'s own file and resolves once it says that it is ready. Rejects with its output where it ends before. */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  dataFolder = mkdtempSync(path.join(os.tmpdir(), 'backchannel-server-')),
): Promise<RunningServer> {
  const child = spawn(process.execPath, ['server/start.mjs'], {
    cwd: projectFolder,
    env: {
      ...process.env,
      PORT: '0',
      BACKCHANNEL_DATA: dataFolder,
      BACKCHANNEL_CACHE: testCacheFolder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${output}`)), startTimeoutMs)
    const read = (text: string) => {
      output += text
      const ready = output.match(/Backchannel is ready .*: (http\S+)/)
      if (ready?.[1] !== undefined) resolve(ready[1])
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    void exited.then((code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code}:\n${output}`))
    })
  })
  return {
    url,
    dataFolder,
    process: child,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      return exited
    },
    clean: () => rmSync(dataFolder, { recursive: true, force: true }),
  }
}
