/** The log of curations: append-only, read by the actors that it speaks of. */
import type { RowOf } from '../../database/decode.ts'
import type { StatementRunner } from '../../database/statement.ts'
import { type actorsWritten, curationsSpeakingOf, markUndone } from '../../database/statements.gen.ts'
import { findUndone, type IdentityRule } from '../../domain/identity.ts'
import type { ActorId, ArticleId } from '../../domain/report.ts'

export type LoggedCuration = RowOf<typeof curationsSpeakingOf>
export type WrittenActor = RowOf<typeof actorsWritten>

/** Everybody whom curations tie together, and all that is decided of them, in its order. */
export interface Cluster {
  readonly actors: readonly ActorId[]
  readonly log: readonly LoggedCuration[]
  /** What of the log stands: not undone, and no undo itself. */
  readonly standing: readonly LoggedCuration[]
}

/** The clusters of these actors, as one: merges and splits tie actors together, at any remove. */
export async function readCluster(actors: readonly ActorId[], runner: StatementRunner): Promise<Cluster> {
  const known = new Set<ActorId>()
  const log = new Map<number, LoggedCuration>()
  for (let ahead = [...new Set(actors)]; ahead.length > 0; ) {
    for (const actor of ahead) known.add(actor)
    const rows = await runner.run(curationsSpeakingOf, { actors: ahead })
    for (const row of rows) log.set(row.number, row)
    const tied = rows.filter(({ kind }) => kind === 'MERGE' || kind === 'SPLIT')
    ahead = [...new Set(tied.flatMap(({ speaksOf }) => speaksOf.map(({ id }) => id)))].filter((id) => !known.has(id))
  }
  const ordered = [...log.values()].sort((a, b) => a.number - b.number)
  const undone = findUndone(ordered.map(toEntry))
  const standing = ordered.filter(({ number, kind }) => kind !== 'UNDO' && !undone.has(number))
  return { actors: [...known].sort(), log: ordered, standing }
}

/** Notes in the log which entries are undone now, and by which. */
export async function noteUndone(log: readonly LoggedCuration[], runner: StatementRunner): Promise<void> {
  const undone = findUndone(log.map(toEntry))
  const rows = log
    .filter(({ number, undoneBy }) => (undone.get(number) ?? null) !== undoneBy)
    .map(({ number }) => ({ number, undoneBy: undone.get(number) ?? null }))
  if (rows.length > 0) await runner.run(markUndone, { rows })
}

/** The merges and splits among curations, as the rules that they are. */
export function toRules(curations: readonly LoggedCuration[]): readonly IdentityRule[] {
  return curations.flatMap((one): readonly IdentityRule[] => {
    const { kind, number, actor, others, reports } = one
    if (kind === 'MERGE') return [{ kind, number, keep: actor, merged: others }]
    if (kind !== 'SPLIT') return []
    return [
      { kind, number, actor, restored: others, into: one.into ?? undefined, reports, spellings: spellingsOf(one) },
    ]
  })
}

/** Names with the articles that they are meant in; '' in the store where they are meant wherever they are written. */
export function spellingsOf({ names, nameArticles }: Pick<LoggedCuration, 'names' | 'nameArticles'>) {
  return names.map((name, index) => ({ name, article: toArticle(nameArticles[index] ?? '') }))
}

const toEntry = ({ number, undoes }: LoggedCuration) => ({ number, undoes: undoes ?? undefined })
const toArticle = (id: string): ArticleId | undefined => (isArticle(id) ? id : undefined)
const isArticle = (id: string): id is ArticleId => id.startsWith('article:')
