/** Where tests find what is not theirs. */
import path from 'node:path'

export const projectFolder = path.resolve(import.meta.dirname, '../..')

/** The jars of Neo4j, shared with `npm start`. */
export const testCacheFolder = path.resolve(projectFolder, process.env.BACKCHANNEL_CACHE ?? '.cache')
