/**
 * Brings the store in line with the log of curations: whoever a mention means by the rules is whom it points to, and what
 * was written stays beside it. What the store holds is a function of what files say and of the log alone, so that taking
 * a curation back gives back the store that was. Runs inside the caller's transaction.
 */
import type { StatementRunner } from '../../database/statement.ts'
import {
  actorsWritten,
  becomeNames,
  denialsToSettle,
  encountersOnWordOf,
  moveDenials,
  movePlacements,
  moveRelations,
  placementsToSettle,
  relationsToSettle,
  sourcesToSettle,
  standAgain,
} from '../../database/statements.gen.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import { type IdentityRule, resolveActor, rulesInEffect } from '../../domain/identity.ts'
import type { ActorId, EncounterId } from '../../domain/report.ts'
import { assertNoCycle, assertNoForbiddenPair } from './checks.ts'
import { type Cluster, readCluster, toRules, type WrittenActor } from './log.ts'
import { removeMade, writeMade } from './made.ts'
import { actorsWrittenIn, isActor, movedDenials, movedPlacements, movedRelations } from './moves.ts'

/** The most encounters that one curation may change: all of it is one transaction, and within one request's deadline. */
export const mostChanged = 20_000

const rowsPerStatement = 2_000

/** What means somebody else than before. */
interface Settled {
  /** Encounters that are to be derived anew. */
  readonly encounters: readonly EncounterId[]
  /** Those of them whose reports have somebody else take part, or stay away. */
  readonly renamed: readonly EncounterId[]
}

/**
 * Applies what stands of the log to everybody who is tied to these actors. Throws `Conflict` for what the log forbids, and
 * `LimitExceeded` past `mostChanged` encounters.
 */
export async function settle(actors: readonly ActorId[], runner: StatementRunner): Promise<Settled> {
  const cluster = await readCluster(actors, runner)
  await writeMade(cluster, runner)
  const stored = await readStored(cluster, runner)
  const rules = rulesOf(cluster, stored)
  const settled = await applyRules(cluster, stored, rules, runner)
  await removeMade(cluster, runner)
  assertNoForbiddenPair(cluster, rules)
  await assertNoCycle(cluster, runner)
  return settled
}

/** Puts everything back as files write it, for as long as a file that defines one of these actors is replaced. */
export async function unsettle(actors: readonly ActorId[], runner: StatementRunner): Promise<readonly EncounterId[]> {
  const cluster = await readCluster(actors, runner)
  const { encounters } = await applyRules(cluster, await readStored(cluster, runner), [], runner)
  await removeMade({ ...cluster, standing: cluster.standing.filter(({ kind }) => kind !== 'ALIAS') }, runner)
  return encounters
}

const readStored = ({ actors }: Cluster, runner: StatementRunner) => runner.run(actorsWritten, { ids: actors })

function rulesOf({ standing }: Cluster, stored: readonly WrittenActor[]): readonly IdentityRule[] {
  const ids = new Set<string>(stored.map(({ id }) => id))
  return rulesInEffect(toRules(standing), (id) => ids.has(id))
}

/** Moves what speaks of a cluster to whom it means by `rules`, the cluster's own; others whom it names are whom theirs say. */
async function applyRules(
  cluster: Cluster,
  stored: readonly WrittenActor[],
  rules: readonly IdentityRule[],
  runner: StatementRunner,
): Promise<Settled> {
  const said = await readSaid(cluster, rules, runner)
  const others = await readOthers(actorsWrittenIn(said), cluster.actors, runner)
  const isRuled = others.standing.length > 0
  const all = isRuled ? [...rules, ...rulesOf(others, await readStored(others, runner))] : rules
  const placements = movedPlacements(said.placements, all)
  const denials = movedDenials(said.denials, all)
  const relations = movedRelations(said.relations, all)
  const speakers = relations.filter(({ type }) => type === 'SPEAKS_AS').map(({ from }) => from)
  const told = speakers.length === 0 ? [] : await runner.run(encountersOnWordOf, { sources: speakers })
  const encounters = toEncounters([...placements, ...denials, ...told.map(({ id }) => ({ encounter: id }))])
  if (encounters.length > mostChanged) {
    throw new LimitExceeded(
      `this would change ${encounters.length} encounters at once, and at most ${mostChanged} are accepted; ` +
        'keep the actor with more of them, or split off some first',
    )
  }
  await inRuns(placements, (rows) => runner.run(movePlacements, { rows }))
  await inRuns(denials, (rows) => runner.run(moveDenials, { rows }))
  await inRuns(relations, (rows) => runner.run(moveRelations, { rows }))
  await settleStanding(stored, rules, runner)
  return { encounters, renamed: toEncounters(placements.filter(({ actor, was }) => actor !== was)) }
}

/** What may mean somebody else by these rules than it does now. */
async function readSaid({ actors, log }: Cluster, rules: readonly IdentityRule[], runner: StatementRunner) {
  const splits = rules.filter((rule) => rule.kind === 'SPLIT')
  const merged = [...new Set(toRules(log).flatMap((rule) => (rule.kind === 'MERGE' ? rule.merged : [])))]
  const chosen = {
    actors,
    merged,
    reports: splits.flatMap((split) => split.reports),
    articles: splits.flatMap((split) => split.spellings.flatMap(({ article }) => article ?? [])),
  }
  const placements = await runner.run(placementsToSettle, { ...chosen, limit: mostChanged * 20 })
  const denials = await runner.run(denialsToSettle, chosen)
  const sources = (await runner.run(sourcesToSettle, { actors, merged })).map(({ id }) => id)
  // What one relation repeats may be said of whoever was merged with its own actor.
  const around = await readOthers(sources.filter(isActor), actors, runner)
  const relations = await runner.run(relationsToSettle, { sources: [...new Set([...sources, ...around.actors])] })
  return { placements, denials, relations }
}

/** The clusters of those who are not among `own`. */
async function readOthers(
  named: readonly ActorId[],
  own: readonly ActorId[],
  runner: StatementRunner,
): Promise<Cluster> {
  const known = new Set(own)
  return readCluster(
    named.filter((id) => !known.has(id)),
    runner,
  )
}

const toEncounters = (rows: readonly { readonly encounter: EncounterId }[]): readonly EncounterId[] =>
  [...new Set(rows.map(({ encounter }) => encounter))].sort()

/** A merged actor is from then on a name of the one that it was merged into. */
async function settleStanding(
  actors: readonly WrittenActor[],
  rules: readonly IdentityRule[],
  runner: StatementRunner,
): Promise<void> {
  const changed = actors
    .map(({ id, kept }) => ({ actor: id, was: kept ?? id, kept: resolveActor(id, rules) }))
    .filter(({ was, kept }) => was !== kept)
  const again = changed.filter(({ actor, was }) => was !== actor).map(({ actor }) => actor)
  if (again.length > 0) await runner.run(standAgain, { ids: again })
  const rows = changed.filter(({ actor, kept }) => kept !== actor).map(({ actor, kept }) => ({ actor, kept }))
  if (rows.length > 0) await runner.run(becomeNames, { rows })
}

async function inRuns<Row>(rows: readonly Row[], write: (run: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) await write(rows.slice(at, at + rowsPerStatement))
}
