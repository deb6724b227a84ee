/** Curations through the API, and the store without their log, which only grows. */
import type { Database } from '../../server/database/statement.ts'
import type { ActorId } from '../../server/domain/report.ts'
import { settle, unsettle } from '../../server/ingest/curation/settle.ts'
import { deriveAllEncounters } from '../../server/ingest/derive.ts'
import { ask } from './api.ts'
import { statementOf } from './database-statement.ts'
import { readWholeStore } from './whole-store.ts'

const fields = '{ curation { id } encountersChanged }'

/** What a mutation answers: how many encounters changed, or why it was refused. */
export async function curate(database: Database, mutation: string): Promise<string> {
  const { data, errors } = await ask(database, `mutation { done: ${mutation} ${fields} }`)
  return errors[0] ?? `${data.done.curation.id}: ${data.done.encountersChanged} encounters changed`
}

export const signed = 'reason: "the same spokesman", by: "A. Analyst"'

/** All that is stored but the log of curations itself. */
export async function storeWithoutLog(database: Database): Promise<readonly string[]> {
  return (await readWholeStore(database)).filter((row) => !/"(Curation|CuratedActor)"\]|"SPEAKS_OF"/.test(row))
}

/** Puts everything back as files write it, and makes of that and of the whole log what is stored, from the first on. */
export async function settleAnew(database: Database): Promise<void> {
  const curated = (await database.read(curatedActors, {})).map(({ id }) => id)
  await database.write(async (runner) => {
    await unsettle(curated, runner)
    await settle(curated, runner)
    await runner.run(forgetDerived, {})
    await deriveAllEncounters(runner)
  })
}

const curatedActors = statementOf<object, { readonly id: ActorId }>('MATCH (one:CuratedActor) RETURN one.id AS id', {})
const forgetDerived = statementOf<object, object>('MATCH (encounter:Encounter) SET encounter.derivedHash = NULL', {})

/** What is stored of merged actors as if they stood; what only repeats a relation of the kept one stays with them, unseen. */
export async function namingMerged(database: Database): Promise<readonly string[]> {
  return (await database.read(mergedNamed, {})).map(({ merged, by }) => `${merged} is named by ${by}`)
}

const mergedNamed = statementOf<object, { readonly merged: string; readonly by: string }>(
  `MATCH (merged:MergedActor)
   CALL (merged) {
     MATCH (merged)-[tie]-(other)
     WHERE NOT type(tie) IN ['ALSO_KNOWN_AS', 'AFFILIATED_WITH', 'POSSIBLY_SAME_AS', 'SPEAKS_AS', 'WATCHES']
       OR tie.writtenFrom IS NOT NULL OR tie.writtenTo IS NOT NULL
     RETURN type(tie) + ' of ' + coalesce(other.id, other.name) AS by
     UNION
     MATCH (report:Report)-[placed:PLACES]->()
     WHERE merged.id IN [placed.side, placed.onBehalfOf]
     RETURN 'PLACES of ' + report.id AS by
     UNION
     MATCH (denial:Denial)
     WHERE merged.id IN [denial.first, denial.second]
     RETURN denial.id AS by
     UNION
     MATCH ()-[contact:CONTACT]->()
     WHERE merged.id IN contact.through
     RETURN contact.id AS by
   }
   RETURN merged.id AS merged, by`,
  {},
)

/** One curation of each kind on the seeds, so that a store knows every name that curations use. */
export async function curateOnce(database: Database): Promise<void> {
  for (const mutation of [
    `mergeActors(keep: "actor:iranian-technical-team", merged: ["actor:iranian-representatives"], ${signed})`,
    `splitActor(actor: "actor:us-envoys", into: { name: "Officials" }, spellings: [{ name: "US officials" }], ${signed})`,
    `mergeActors(keep: "actor:us-side-muscat", merged: ["actor:us-envoys"], ${signed})`,
    `addAlias(actor: "actor:ismael-baqaei", name: "Esmaeil Baghaei", ${signed})`,
    `neverMerge(a: "actor:iran", b: "actor:oman", ${signed})`,
    `undo(curation: "curation:4", ${signed})`,
    `mergeActors(keep: "actor:counterpart-doha-discussions", merged: ["actor:counterpart-muscat-morning"], ${signed})`,
  ]) {
    const done = await curate(database, mutation)
    if (!done.endsWith('encounters changed')) throw new Error(`${mutation}: ${done}`)
  }
}
