/** How much the database touches to answer. */
import type { Driver, ProfiledPlan } from 'neo4j-driver'
import { toDriverParameters } from '../../../../server/database/parameters.ts'
import type { Database, Statement } from '../../../../server/database/statement.ts'

/** Database hits of one statement. */
export async function countHits(driver: Driver, text: string, parameters: object): Promise<number> {
  const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters)
  if (summary.profile === false) throw new Error('the server gave no profile')
  return sumHits(summary.profile)
}

const sumHits = (plan: ProfiledPlan): number =>
  plan.dbHits + plan.children.reduce((total, child) => total + sumHits(child), 0)

/** A statement as text. */
export interface SentText {
  readonly text: string
  readonly parameters: object
}

/** Database hits of statements, one after the other. */
export async function countHitsOfTexts(driver: Driver, sent: readonly SentText[]): Promise<number> {
  let total = 0
  for (const { text, parameters } of sent) total += await countHits(driver, text, parameters)
  return total
}

export interface Sent {
  readonly statement: Statement<object, object>
  readonly parameters: object
}

/** The database, and beside it all that is read through it. */
export function recordReads(database: Database): { readonly database: Database; readonly sent: Sent[] } {
  const sent: Sent[] = []
  const recording: Database = {
    ...database,
    read: (statement, parameters, options) => {
      // Which types go in matters no more once they are sent again as they are.
      sent.push({ statement: statement as unknown as Statement<object, object>, parameters })
      return database.read(statement, parameters, options)
    },
  }
  return { database: recording, sent }
}

/** Database hits of all that was sent. */
export function countHitsOfAll(driver: Driver, sent: readonly Sent[]): Promise<number> {
  const texts = sent.map(({ statement, parameters }) => ({
    text: statement.text,
    parameters: toDriverParameters(statement, parameters),
  }))
  return countHitsOfTexts(driver, texts)
}
