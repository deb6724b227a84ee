/** Every statement's plan on a large network: that it begins at an index, as the planner judges with such numbers before it. */
import type { Plan } from 'neo4j-driver'
import { toDriverParameters } from '../../../server/database/parameters.ts'
import { allStatements } from '../../../server/database/statements.gen.ts'
import type { Job } from '../job.ts'
import { openNetworkStore } from '../support/stores.ts'
import { formatCount, formatTable } from '../support/table.ts'

/**
 * Labels with few nodes whatever the size of the network, and properties that nothing has but what a curation moved: to read
 * them all is no scan of the store.
 */
const fewOf = /:(Track|SeedState|Venue|Source)\b|\(written(Actor|Side|OnBehalfOf)\)/

export const plansJob: Job = {
  name: 'plans',
  title: 'statements that read a whole store, label or type (goal: none)',
  defaultSizes: [100_000],
  run: async ({ sizes }, print) => {
    const missed: string[] = []
    for (const size of sizes) {
      const { driver, close } = await openNetworkStore(size, print)
      try {
        const statements: readonly Plannable[] = allStatements
        const rows = []
        for (const statement of statements) {
          const sent = toDriverParameters(statement, sampleParameters(statement))
          const { summary } = await driver.executeQuery(`EXPLAIN ${statement.text}`, sent)
          if (summary.plan === false) throw new Error(`${statement.name}: the server gave no plan`)
          const scans = scansOf(summary.plan)
          if (scans.length > 0) rows.push([statement.name, scans.join(', ')])
        }
        print(`  ${statements.length} statements planned at ${formatCount(size)} encounters`)
        if (rows.length > 0) print(formatTable(['scans', ''], rows))
        missed.push(...rows.map(([name, scans]) => `${name} at ${formatCount(size)}: ${scans}`))
      } finally {
        await close()
      }
    }
    return missed
  },
}

interface Plannable {
  readonly name: string
  readonly text: string
  readonly parameters: Readonly<Record<string, string>>
}

function sampleParameters({ parameters }: Plannable): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, type]) => [name, sampleOf(type)]))
}

function sampleOf(type: string): unknown {
  if (type.endsWith('?')) return null
  if (type.startsWith('[')) return []
  return { String: '', Int: 1, Float: 1, Boolean: true, Map: {} }[type]
}

/** Operators that read all of something large. */
function scansOf(plan: Plan): readonly string[] {
  const details = String(plan.arguments.Details ?? '')
  const isScan = /(AllNodesScan|AllRelationshipsScan|RelationshipTypeScan|NodeByLabelScan|IndexScan)/.test(
    plan.operatorType,
  )
  const own =
    isScan && !fewOf.test(details) ? [`${plan.operatorType.replace('@neo4j', '')} ${details.slice(0, 60)}`] : []
  return [...own, ...plan.children.flatMap(scansOf)]
}
