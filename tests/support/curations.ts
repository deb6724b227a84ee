/** Curations through the API, and the store without their log, which only grows. */
import type { Database } from '../../server/database/statement.ts'
import { ask } from './api.ts'
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
