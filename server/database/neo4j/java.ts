/** Finds Java and Maven on this machine, or says in one message what to do instead. */

import { execFile } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { DatabaseUnavailable } from '../../domain/errors.ts'

/** Neo4j 5.26 needs at least this. */
const OLDEST_JAVA = 17

export type Environment = Readonly<Record<string, string | undefined>>

export interface Java {
  readonly command: string
  /** As Java itself says it: `17.0.15`. */
  readonly version: string
}

/** What can be missing, as `missingTools` words it. */
export type Shortage =
  | { readonly kind: 'javaMissing' }
  | { readonly kind: 'javaTooOld'; readonly version: string }
  | { readonly kind: 'mavenMissing' }

/** The Java to run the database with: `JAVA_HOME` first, then the PATH; the first that is new enough. */
export async function findJava(environment: Environment): Promise<Java | Shortage> {
  let tooOld: string | undefined
  for (const command of javaCandidates(environment)) {
    const version = await askVersion(command, environment)
    if (version === undefined) continue
    if (majorOf(version) >= OLDEST_JAVA) return { command, version }
    tooOld ??= version
  }
  return tooOld === undefined ? { kind: 'javaMissing' } : { kind: 'javaTooOld', version: tooOld }
}

/** The Maven command on the PATH. */
export function findMaven(environment: Environment): string | Shortage {
  return findOnPath('mvn', environment) ?? { kind: 'mavenMissing' }
}

/** One message that names what is missing and the three ways on. */
export function missingTools(shortages: readonly Shortage[]): DatabaseUnavailable {
  return new DatabaseUnavailable(
    [
      `The local database cannot be started: ${shortages.map(wordShortage).join(', and ')}. Three ways on:`,
      `  - install Java ${OLDEST_JAVA} or newer and Maven (Debian, Ubuntu: apt install openjdk-17-jre-headless maven; macOS: brew install openjdk@21 maven)`,
      '  - point NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD at a Neo4j server, 5.26 or newer',
      '  - run everything in containers: docker compose up',
    ].join('\n'),
  )
}

function wordShortage(shortage: Shortage): string {
  switch (shortage.kind) {
    case 'javaMissing':
      return `Java ${OLDEST_JAVA} or newer was not found`
    case 'javaTooOld':
      return `Java ${shortage.version} is too old (${OLDEST_JAVA} or newer is needed)`
    case 'mavenMissing':
      return 'Maven, which fetches Neo4j once, was not found'
  }
}

function javaCandidates(environment: Environment): string[] {
  const home = environment.JAVA_HOME
  const inHome = home === undefined || home === '' ? undefined : join(home, 'bin', 'java')
  const onPath = findOnPath('java', environment)
  return [inHome, onPath].filter((command) => command !== undefined && isProgram(command)) as string[]
}

/** `undefined` where the command is no working Java (macOS has a stub that only asks to install one). */
function askVersion(command: string, environment: Environment): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, ['-version'], { env: { ...environment }, timeout: 20_000 }, (error, stdout, stderr) => {
      const version = /version "([^"]+)"/.exec(stderr + stdout)?.[1]
      resolve(error === null ? version : undefined)
    })
  })
}

/** 17 for `17.0.15`, 8 for `1.8.0_392`. */
function majorOf(version: string): number {
  const [first = '0', second = '0'] = version.split(/[.\-+_]/)
  return Number(first === '1' ? second : first)
}

function findOnPath(name: string, environment: Environment): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
