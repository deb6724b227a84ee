/** What a split takes out of an actor, checked against what the store holds of it. */
import type { RowOf } from '../../database/decode.ts'
import type { ActorKind } from '../../database/rows.ts'
import type { StatementRunner } from '../../database/statement.ts'
import { entitiesKnown, reportsPlacing, spellingsOfActor } from '../../database/statements.gen.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import type { ActorId } from '../../domain/report.ts'
import type { ChosenSplit } from './arguments.ts'
import type { LoggedCuration, WrittenActor } from './log.ts'

/** A curation as it is written to the log, without who signs it. */
export interface NewCuration extends Partial<Pick<LoggedCuration, 'others' | 'reports' | 'names' | 'nameArticles'>> {
  readonly kind: LoggedCuration['kind']
  readonly actor: ActorId
  readonly into?: ActorId
  readonly intoKind?: ActorKind
  readonly undoes?: number
  /** With their names as they are now; what else is known of them stays behind. */
  readonly speaksOf: readonly { readonly id: ActorId; readonly name: string }[]
}

/** Throws `Conflict` and `NotFound` for what is not the actor's to be taken. */
export async function planSplit(
  chosen: ChosenSplit,
  actors: readonly WrittenActor[],
  runner: StatementRunner,
): Promise<NewCuration> {
  const { actor, restore, into, reports } = chosen
  const spellings = await runner.run(spellingsOfActor, { actor })
  if (into === undefined) {
    const merged = restore.map((id) => {
      const one = spellings.find((spelling) => spelling.merged === id)
      if (one === undefined) throw new Conflict(`${id} is not merged into ${actor}, so that nothing can be restored`)
      return { id, name: one.name }
    })
    return { kind: 'SPLIT', actor, others: restore, speaksOf: [...actors, ...merged] }
  }
  const [taken] = await runner.run(entitiesKnown, { ids: [into.id] })
  if (taken !== undefined) throw new Conflict(`${into.id} is already defined in ${taken.definedIn}; give another slug`)
  const names = chosen.spellings.flatMap(({ name, articles }) => toSpellings(name, articles, actor, spellings))
  await assertSpeaksOf(actor, reports, [], runner)
  const unspelt = names.filter(
    ({ name, article }) => !spellings.some((s) => s.name === name && s.article === (article ?? null)),
  )
  await assertSpeaksOf(
    actor,
    [],
    unspelt.flatMap(({ article }) => article ?? []),
    runner,
  )
  return {
    kind: 'SPLIT',
    actor,
    into: into.id,
    intoKind: actors[0]?.kind ?? 'PERSON',
    reports,
    names: names.map(({ name }) => name),
    nameArticles: names.map(({ article }) => article ?? ''),
    speaksOf: [...actors, into],
  }
}

type KnownSpelling = RowOf<typeof spellingsOfActor>

/** A name in the articles given; otherwise in every article that used it. */
function toSpellings(
  name: string,
  articles: ChosenSplit['spellings'][number]['articles'],
  actor: ActorId,
  known: readonly KnownSpelling[],
) {
  const same = known.filter((one) => one.name === name)
  const merged = same.find((one) => one.merged !== null)?.merged
  if (merged !== undefined) throw new Conflict(`${JSON.stringify(name)} is the name of ${merged}: restore that instead`)
  if (articles !== undefined) return articles.map((article) => ({ name, article }))
  if (same.length > 0) return same.map(({ article }) => ({ name, article: article ?? undefined }))
  throw new NotFound(
    `${actor} has no spelling ${JSON.stringify(name)}; its spellings are ${known.map((one) => JSON.stringify(one.name)).join(', ') || 'none'}`,
  )
}

/** Throws `NotFound` where a report or article does not speak of the actor: it would be taken for nothing. */
async function assertSpeaksOf(
  actor: ActorId,
  reports: readonly string[],
  articles: readonly string[],
  runner: StatementRunner,
): Promise<void> {
  if (reports.length + articles.length === 0) return
  const rows = await runner.run(reportsPlacing, { actor, reports, articles })
  const missing =
    reports.find((id) => !rows.some(({ report }) => report === id)) ??
    articles.find((id) => !rows.some(({ article }) => article === id))
  if (missing !== undefined) throw new NotFound(`${missing} does not name ${actor} as taking part in anything`)
}
