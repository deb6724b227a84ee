/** What a managed Neo4j is run with: Java, and its own jars. */
import type { ManagedSettings, WorkContext } from '../settings.ts'
import { fetchJars, findJars, type Jars } from './jars.ts'
import { findJava, findMaven, type Java, missingTools, type Shortage } from './java.ts'

export interface Programs {
  readonly java: Java
  readonly jars: Jars
}

/** How eagerly Java compiles: see `ManagedSettings.pace`. */
export function compilerOptions(pace: ManagedSettings['pace']): readonly string[] {
  return pace === 'quick' ? ['-XX:TieredStopAtLevel=1'] : []
}

/** Looks for everything before it complains, so that one message names all that is missing. */
export async function findPrograms(settings: ManagedSettings, context: WorkContext): Promise<Programs> {
  const environment = settings.environment ?? process.env
  const java = await findJava(environment)
  const jars = await findJars(settings.cacheFolder)
  const maven = jars === undefined ? findMaven(environment) : ''
  if ('kind' in java || typeof maven === 'object') {
    throw missingTools([java, maven].filter((each): each is Shortage => typeof each === 'object' && 'kind' in each))
  }
  return { java, jars: jars ?? (await fetchJars(settings.cacheFolder, maven, environment, context)) }
}
