/** Has the database plan the statements of the first page while nobody asks yet: a cold plan takes it up to a second. */
import type { Database, Statement } from './statement.ts'
import {
  actorsDrawn,
  articlesByDate,
  contactById,
  contactsInWindow,
  contactsOfEncounters,
  encountersById,
  histogramOfEncounters,
  remarksById,
  reportsById,
  reportsOfEncounters,
  sourcesById,
  venuesById,
} from './statements.gen.ts'

/** The network and its slider. */
const page = [
  plan(contactsInWindow),
  plan(histogramOfEncounters),
  plan(actorsDrawn),
  plan(encountersById),
  plan(reportsOfEncounters),
  plan(reportsById),
  plan(articlesByDate),
]

/** What evidence needs beside them. */
const evidence = [plan(sourcesById), plan(venuesById), plan(contactById), plan(contactsOfEncounters), plan(remarksById)]

/**
 * Runs each statement once on nothing, two at a time: those of the page, then those of the evidence. A failure is of no consequence here: whoever asks will meet it.
 */
export async function warmUp(database: Database): Promise<void> {
  await inPairs(page, database)
  await inPairs(evidence, database)
}

async function inPairs(plans: typeof page, database: Database): Promise<void> {
  const queue = [...plans]
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next(database).catch(() => undefined)
  }
  await Promise.all([work(), work()])
}

function plan<Parameters extends object, Row extends object>(
  statement: Statement<Parameters, Row>,
): (database: Database) => Promise<unknown> {
  const empty = Object.entries<string>(statement.parameters).map(([name, type]) => [name, emptyOf(type)])
  // The declared types say which values these are; the compiler cannot read them.
  return (database) => database.read(statement, Object.fromEntries(empty) as Parameters)
}

function emptyOf(type: string): unknown {
  if (type.endsWith('?')) return null
  if (type.startsWith('[')) return []
  return type === 'Int' || type === 'Float' ? 1 : type === 'Boolean' ? false : ''
}
