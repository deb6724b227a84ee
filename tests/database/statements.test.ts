/** Every statement under `cypher/`, held against the database that plans it. */
import type { Driver, Plan, ProfiledPlan } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDriverParameters } from '../../server/database/parameters.ts'
import { allStatements } from '../../server/database/statements.gen.ts'
import { nothingOf } from '../../server/database/warm-up.ts'
import { curateOnce } from '../support/curations.ts'
import { openTestDatabase, openTestDriver, type TestDatabase } from '../support/database.ts'
import { loadSeeds } from '../support/seeded.ts'

/** Properties that no seed has and that a file may give: the server cannot know them. */
const unusedBySeeds = /`emptyLists`|`settledBy`|`failsIf`/

let database: TestDatabase
let driver: Driver

beforeAll(async () => {
  database = await openTestDatabase()
  // With the seeds in it the server knows every label, type and property, and would remark on a name that is misspelt.
  await loadSeeds(database)
  await curateOnce(database)
  driver = openTestDriver()
})

afterAll(async () => {
  await driver.close()
  await database.close()
})

const statements: readonly Plannable[] = allStatements

/** What of a statement the planner looks at. */
interface Plannable {
  readonly name: string
  readonly access: 'read' | 'write'
  readonly text: string
  readonly parameters: Readonly<Record<string, string>>
  readonly columns: readonly string[]
}

describe.each(statements.map((statement) => [statement.name, statement] as const))('%s', (_name, statement) => {
  it('returns the columns that it declares, reads by an index and gives the server nothing to remark', async () => {
    // What reads is run too, on the nothing that the server plans it ahead with; what writes is only planned.
    const { summary, keys } = await driver.executeQuery(
      `${statement.access === 'read' ? 'PROFILE' : 'EXPLAIN'} ${statement.text}`,
      toDriverParameters(statement, nothingOf(statement.parameters)),
    )
    const plan = summary.profile || summary.plan
    if (plan === false) throw new Error('the server gave no plan')
    const operators = operatorsOf(plan)
    expect({
      columns: [...keys].sort(),
      scans: operators.filter((name) => /AllNodesScan|AllRelationshipsScan|RelationshipTypeScan/.test(name)),
      remarks: summary.gqlStatusObjects
        .filter(({ severity, statusDescription }) => severity === 'WARNING' && !unusedBySeeds.test(statusDescription))
        .map(({ statusDescription }) => statusDescription),
    }).toEqual({ columns: [...statement.columns].sort(), scans: [], remarks: [] })
  })
})

function operatorsOf(plan: Plan | ProfiledPlan): readonly string[] {
  return [plan.operatorType, ...plan.children.flatMap(operatorsOf)]
}
