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
  moveDenials,
  movePlacements,
  moveRelations,
  placementsToSettle,
  relationsToSettle,
  standAgain,
} from '../../database/statements.gen.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import { type IdentityRule, resolveActor, rulesInEffect } from '../../domain/identity.ts'
import type { ActorId, EncounterId } from '../../domain/report.ts'
import { assertNoCycle, assertNoForbiddenPair } from './checks.ts'
import { type Cluster, readCluster, toRules } from './log.ts'
import { removeMade, writeMade } from './made.ts'
import { movedDenials, movedPlacements, movedRelations } from './moves.ts'

/** The most encounters that one curation may change: all of it is one transaction, and within one request's deadline. */
export const mostChanged = 20_000

const rowsPerStatement = 2_000

/**
 * Applies what stands of the log to everybody who is tied to these actors. Answers the encounters that are to be derived
 * anew. Throws `Conflict` for what the log forbids, and `LimitExceeded` past `mostChanged` encounters.
 */
export async function settle(actors: readonly ActorId[], runner: StatementRunner): Promise<readonly EncounterId[]> {
  const cluster = await readCluster(actors, runner)
  await writeMade(cluster, runner)
  const stored = await runner.run(actorsWritten, { ids: cluster.actors })
  const isStored = (id: ActorId) => stored.some((actor) => actor.id === id)
  const rules = rulesInEffect(toRules(cluster.standing), isStored)
  const encounters = await applyRules(cluster, rules, runner)
  await removeMade(cluster, runner)
  assertNoForbiddenPair(cluster, rules)
  await assertNoCycle(cluster, runner)
  return encounters
}

/** Puts everything back as files write it, for as long as a file that defines one of these actors is replaced. */
export async function unsettle(actors: readonly ActorId[], runner: StatementRunner): Promise<readonly EncounterId[]> {
  const cluster = await readCluster(actors, runner)
  const encounters = await applyRules(cluster, [], runner)
  await removeMade({ ...cluster, standing: cluster.standing.filter(({ kind }) => kind !== 'ALIAS') }, runner)
  return encounters
}

async function applyRules(
  { actors }: Cluster,
  rules: readonly IdentityRule[],
  runner: StatementRunner,
): Promise<readonly EncounterId[]> {
  const splits = rules.filter((rule) => rule.kind === 'SPLIT')
  const merged = [...new Set(rules.flatMap((rule) => (rule.kind === 'MERGE' ? rule.merged : [])))]
  const chosen = {
    actors,
    merged,
    reports: splits.flatMap((split) => split.reports),
    articles: splits.flatMap((split) => split.spellings.flatMap(({ article }) => article ?? [])),
  }
  const limit = mostChanged * 20
  const placements = movedPlacements(await runner.run(placementsToSettle, { ...chosen, limit }), rules)
  const denials = movedDenials(await runner.run(denialsToSettle, chosen), rules)
  const encounters = [...new Set([...placements, ...denials].map(({ encounter }) => encounter))].sort()
  if (encounters.length > mostChanged) {
    throw new LimitExceeded(
      `this would change ${encounters.length} encounters at once, and at most ${mostChanged} are accepted; ` +
        'keep the actor with more of them, or split off some first',
    )
  }
  await inRuns(placements, (rows) => runner.run(movePlacements, { rows }))
  await inRuns(denials, (rows) => runner.run(moveDenials, { rows }))
  const relations = movedRelations(await runner.run(relationsToSettle, { actors, merged }), rules)
  await inRuns(relations, (rows) => runner.run(moveRelations, { rows }))
  await settleStanding(actors, rules, runner)
  return encounters
}

/** A merged actor is from then on a name of the one that it was merged into. */
async function settleStanding(
  actors: readonly ActorId[],
  rules: readonly IdentityRule[],
  runner: StatementRunner,
): Promise<void> {
  const changed = (await runner.run(actorsWritten, { ids: actors }))
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
