/** Which database to use, as plain values; `server/config.ts` fills them from the environment. */

/** A Neo4j Community that this process fetches, starts, watches and stops. */
export interface ManagedSettings {
  readonly kind: 'managed'
  /** Holds the store, its logs and the generated password; readable by its owner alone. */
  readonly dataFolder: string
  /** Holds the fetched jars, one folder a version; may be shared by many data folders. */
  readonly cacheFolder: string
  /** Loopback port for Bolt. Left out: any free one. */
  readonly port?: number
  /** Upper bound of the Java heap, in MiB; default 512. */
  readonly heapMb?: number
  /** Memory for the page cache, in MiB; default 128. */
  readonly pageCacheMb?: number
  /** `quick` compiles less and keeps its plans: it starts sooner and runs slower, for tests. Default `lasting`. */
  readonly pace?: 'lasting' | 'quick'
  /** Whether to prepare, once and in the background, an archive of classes that makes later starts quicker. Default true. */
  readonly preparesQuickStart?: boolean
  /** Where to look for Java and Maven (`PATH`, `JAVA_HOME`); default this process's environment. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** A Neo4j that someone else runs. */
export interface RemoteSettings {
  readonly kind: 'remote'
  /** `bolt://`, `neo4j://`, or either with `+s` or `+ssc`. */
  readonly uri: string
  readonly username: string
  readonly password: string
  /** Left out: the home database of the user. */
  readonly database?: string
}

export type DatabaseSettings = ManagedSettings | RemoteSettings

/** What long work of this layer is given: where to say what it is doing, and when to give up. */
export interface WorkContext {
  /** One line for the person at the terminal, without a line end. */
  readonly report: (line: string) => void
  readonly signal?: AbortSignal
}
