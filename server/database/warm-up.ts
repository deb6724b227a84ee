/** Has the database plan its statements while nobody asks yet: a cold plan takes it up to a second. */
import type { Database, Statement } from './statement.ts'
import * as statements from './statements.gen.ts'

interface AnyStatement extends Pick<Statement<object, object>, 'name' | 'access' | 'text'> {
  readonly parameters: Readonly<Record<string, string>>
  readonly columns: readonly string[]
}

/** What the first page asks, in its order. */
const first: readonly AnyStatement[] = [
  statements.articleCount,
  statements.networkInWindow,
  statements.histogramOfEncounters,
  statements.encountersById,
  statements.reportsOfEncounters,
  statements.reportsById,
  statements.articlesByDate,
  statements.actorsById,
  statements.sourcesById,
  statements.venuesById,
]

const others = (statements.allStatements as readonly AnyStatement[]).filter(
  (statement) => statement.access === 'read' && !first.includes(statement),
)

/** Those of views, evidence and exports, and then those of loads and curations, which begin with what they write. */
const isAsked = ({ parameters }: AnyStatement): boolean => 'knownAt' in parameters || 'parts' in parameters
const inOrder = [...others.filter(isAsked), ...others.filter((statement) => !isAsked(statement))]

/**
 * Runs each statement once on nothing: those of the first page two at a time, then the others one by one, so that whoever asks
 * meanwhile is served. A failure is of no consequence here: whoever asks will meet it.
 */
export async function warmUp(database: Database): Promise<void> {
  const queue = [...first]
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await plan(next, database)
  }
  await Promise.all([work(), work()])
  for (const statement of inOrder) await plan(statement, database)
}

async function plan(statement: AnyStatement, database: Database): Promise<void> {
  // The declared types say which values these are; the compiler cannot read them.
  await database
    .read(statement as unknown as Statement<object, object>, nothingOf(statement.parameters))
    .catch(() => undefined)
}

/** Parameters by which a statement finds nothing. */
export function nothingOf(declared: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(declared).map(([name, type]) => [name, exampleOf(type)]))
}

/** A value of a declared type: the database plans a list of texts apart from an empty one, and both apart from null. */
function exampleOf(type: string): unknown {
  if (type.endsWith('?')) return null
  if (type.startsWith('[')) return [exampleOf(type.slice(1, -1))]
  if (type === 'String' || type === 'Part') return 'none'
  return type === 'Int' || type === 'Float' ? 1 : type === 'Boolean' ? false : {}
}
