/**
 * Decisions of analysts about who is who. Each is one entry at the end of the log and one transaction, which waits for its
 * turn after other writers; what it would bring about is checked in the store itself before it is kept.
 */
import type { Database, StatementRunner } from '../../database/statement.ts'
import {
  actorsWritten,
  aliasesTaken,
  appendCuration,
  beginWriting,
  curationsByNumber,
  entitiesKnown,
  lastCuration,
} from '../../database/statements.gen.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import type { ActorId, ArticleId } from '../../domain/report.ts'
import { deriveEncounters } from '../derive.ts'
import { readArguments } from './arguments.ts'
import { assertNotYetForbidden } from './checks.ts'
import { noteUndone, readCluster, type WrittenActor } from './log.ts'
import { settle } from './settle.ts'
import { type NewCuration, planSplit } from './split.ts'

export interface Signed {
  /** Why, and who decides it, in their own words. */
  readonly reason: string
  readonly by: string
}

export interface SplitAsk extends Signed {
  readonly actor: string
  /** Actors merged before that are to be themselves again. */
  readonly restore: readonly string[]
  /** The actor that what is chosen goes to. */
  readonly into: { readonly name: string; readonly slug: string | undefined } | undefined
  readonly reports: readonly string[]
  readonly spellings: readonly { readonly name: string; readonly articles: readonly string[] | undefined }[]
}

export interface Curated {
  readonly number: number
  /** Encounters with another account, other contacts or other participants. */
  readonly encounters: number
}

/** All throw `InvalidInput`, `NotFound`, `Conflict` naming what stands against it, and `LimitExceeded`; then nothing is kept. */
export interface Curator {
  merge(ask: Signed & { readonly keep: string; readonly merged: readonly string[] }): Promise<Curated>
  split(ask: SplitAsk): Promise<Curated>
  addAlias(
    ask: Signed & { readonly actor: string; readonly name: string; readonly article: string | undefined },
  ): Promise<Curated>
  neverMerge(ask: Signed & { readonly a: string; readonly b: string }): Promise<Curated>
  undo(ask: Signed & { readonly curation: string }): Promise<Curated>
}

export function createCurator(database: Database, nowSeconds: () => number): Curator {
  /** Plans a curation within a turn, writes it to the log and applies it. */
  const curate = (
    { reason, by }: Signed,
    plan: (runner: StatementRunner) => Promise<NewCuration>,
  ): Promise<Curated> => {
    const signed = readArguments.signed({ reason, by })
    return database.write(async (runner) => {
      await runner.run(beginWriting, { actors: [] })
      const [last] = await runner.run(lastCuration, {})
      const number = (last?.number ?? 0) + 1
      const { speaksOf, ...planned } = await plan(runner)
      const nothing = { others: [], reports: [], names: [], nameArticles: [] }
      const curation = { ...nothing, ...planned, ...signed, number, at: nowSeconds() }
      await runner.run(appendCuration, { curation, actors: speaksOf })
      const ids = speaksOf.map(({ id }) => id)
      const { log } = await readCluster(ids, runner)
      await noteUndone(log, runner)
      const { encounters, renamed } = await settle(ids, runner)
      const derived = await deriveEncounters(encounters, runner)
      return { number, encounters: new Set([...derived, ...renamed]).size }
    })
  }

  return {
    merge: async ({ keep, merged, ...signed }) => {
      const ids = readArguments.merge(keep, merged)
      return curate(signed, async (runner) => {
        const actors = await findStanding(ids, runner)
        const [kept, ...others] = actors
        const other = others.find(({ kind }) => kind !== kept?.kind && kind !== 'UNNAMED')
        if (kept !== undefined && other !== undefined) {
          throw new Conflict(
            `${other.id} is of kind ${other.kind} and ${kept.id} of kind ${kept.kind}; they cannot be one`,
          )
        }
        const [actor, ...rest] = ids
        return { kind: 'MERGE', actor, others: rest, speaksOf: actors }
      })
    },
    split: async (ask) => {
      const chosen = readArguments.split(ask)
      return curate(ask, async (runner) => {
        const actors = await findStanding([chosen.actor], runner)
        return planSplit(chosen, actors, runner)
      })
    },
    addAlias: async ({ actor, name, article, ...signed }) => {
      const asked = readArguments.alias(actor, name, article)
      return curate(signed, async (runner) => {
        const actors = await findStanding([asked.actor], runner)
        const [taken] = await runner.run(aliasesTaken, { names: [asked.name] })
        if (taken !== undefined) {
          throw new Conflict(
            `${JSON.stringify(asked.name)} is already a name of ${taken.id}, as ${taken.definedIn} says`,
          )
        }
        await assertStored(asked.article, runner)
        const { name: given, article: nameArticle } = asked
        return {
          kind: 'ALIAS',
          actor: asked.actor,
          names: [given],
          nameArticles: [nameArticle ?? ''],
          speaksOf: actors,
        }
      })
    },
    neverMerge: async ({ a, b, ...signed }) => {
      const [first, second] = readArguments.pair(a, b)
      return curate(signed, async (runner) => {
        const speaksOf = await findStanding([first, second], runner)
        assertNotYetForbidden([first, second], await readCluster([first], runner))
        return { kind: 'NEVER_MERGE', actor: first, others: [second], speaksOf }
      })
    },
    undo: async ({ curation, ...signed }) => {
      const number = readArguments.curation(curation)
      return curate(signed, async (runner) => {
        const [undone] = await runner.run(curationsByNumber, { numbers: [number] })
        if (undone === undefined) throw new NotFound(`no curation has the identifier ${JSON.stringify(curation)}`)
        if (undone.undoneBy !== null)
          throw new Conflict(`${curation} is already undone, by curation:${undone.undoneBy}`)
        return { kind: 'UNDO', actor: undone.actor, others: undone.others, undoes: number, speaksOf: undone.speaksOf }
      })
    },
  }
}

/** Actors that stand by themselves, in the order asked for. Throws `NotFound`, and `Conflict` for one merged before. */
async function findStanding(ids: readonly ActorId[], runner: StatementRunner): Promise<readonly WrittenActor[]> {
  const rows = await runner.run(actorsWritten, { ids })
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id)
    if (row === undefined) throw new NotFound(`no actor has the identifier ${JSON.stringify(id)}; expected actor:…`)
    if (row.kept === null) return row
    throw new Conflict(`${id} is already merged into ${row.kept}; name that one, or undo the merge`)
  })
}

/** Throws `NotFound` for an article that the store does not hold: the alias would be kept without it. */
async function assertStored(article: ArticleId | undefined, runner: StatementRunner): Promise<void> {
  if (article === undefined) return
  const known = await runner.run(entitiesKnown, { ids: [article] })
  if (known.length > 0) return
  throw new NotFound(`no article has the identifier ${JSON.stringify(article)}; expected article:…`)
}
