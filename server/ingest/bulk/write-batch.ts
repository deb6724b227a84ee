/** Checks and writes a batch of new files inside one transaction. */
import type { StatementRunner } from '../../database/statement.ts'
import { replaceAccounts, writeContacts } from '../../database/statements.gen.ts'
import type { SourceProblem } from '../../domain/errors.ts'
import { checkUnit, placeOf } from '../check-unit.ts'
import { deriveEncounters } from '../derive.ts'
import type { DefinedFile } from '../unit.ts'
import { rowsPerStatement, writeAll } from '../write-unit.ts'
import { inRuns } from './batch.ts'
import type { PreparedBatch } from './prepare-batch.ts'

/** Every problem of these files, each with the name of its file; empty where all may be written. */
export async function checkBatch(
  files: readonly DefinedFile[],
  runner: StatementRunner,
): Promise<readonly SourceProblem[]> {
  const problems = await checkUnit(files, runner)
  return problems.length > 0 ? problems : findCycles(files)
}

/** Writes new files that `checkBatch` found good, and what follows from them. */
export async function writeBatch(
  { files, derived, touched }: PreparedBatch,
  runner: StatementRunner,
  nowSeconds: number,
): Promise<void> {
  const written = files.flatMap(({ entities, key }) => entities.map((entity) => ({ entity, key })))
  const encounters = derived.map(({ id, hash, accounts, participants }) => ({ id, hash, accounts, participants }))
  const contacts = derived.flatMap((encounter) => encounter.contacts)
  await Promise.all([
    writeAll(written, runner, nowSeconds),
    ...inRuns(encounters, rowsPerStatement).map((run) => runner.run(replaceAccounts, { encounters: run })),
    ...inRuns(contacts, rowsPerStatement).map((run) => runner.run(writeContacts, { contacts: run })),
  ])
  await deriveEncounters(touched, runner)
}

const nesting: Readonly<Record<string, string>> = { PART_OF: 'be part of', WITHIN: 'lie within', FOLLOWS: 'follow' }

/** What is stored cannot speak of what is new, so that a cycle lies within the batch or nowhere. */
function findCycles(files: readonly DefinedFile[]): readonly SourceProblem[] {
  return Object.entries(nesting).flatMap(([type, words]) => {
    const next = new Map<string, readonly string[]>()
    for (const { id, pointsTo } of files.flatMap(({ entities }) => entities)) {
      const targets = pointsTo.filter((one) => one.type === type).map(({ to }) => to)
      if (targets.length > 0) next.set(id, targets)
    }
    return files.flatMap((file) =>
      file.entities
        .filter(({ id }) => reachesItself(id, next))
        .map(({ id }) =>
          file.file.problem(placeOf(file, id), `${id.replace(':', ' ')} cannot ${words} itself, at any remove`),
        ),
    )
  })
}

function reachesItself(id: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const ahead = [...(next.get(id) ?? [])]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === id) return true
    if (seen.has(at)) continue
    seen.add(at)
    ahead.push(...(next.get(at) ?? []))
  }
  return false
}
