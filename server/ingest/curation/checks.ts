/** What no curation may bring about, held against the store as it would be: the caller's transaction is undone. */
import type { ReportRow } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import type { StatementRunner } from '../../database/statement.ts'
import { affiliationCycles } from '../../database/statements.gen.ts'
import { contradictionIn } from '../../domain/contradiction.ts'
import { Conflict } from '../../domain/errors.ts'
import { type IdentityRule, resolveActor } from '../../domain/identity.ts'
import type { ActorId } from '../../domain/report.ts'
import type { Cluster } from './log.ts'

/** Throws `Conflict` where a report would have one actor face itself; names the encounter. */
export function assertNoContradiction(rows: readonly ReportRow[]): void {
  for (const { id, encounter, ...row } of rows) {
    const participations = needPart(row.participations, 'participations')
    const denials = needPart(row.denials, 'denials')
    const isCurated = participations.some(
      ({ writtenActor, writtenSide }) => writtenActor !== null || writtenSide !== null,
    )
    if (!isCurated && denials.every(({ between: [first, second] }) => first !== second)) continue
    const why = contradictionIn({
      parts: participations
        .filter(({ isPresent }) => isPresent)
        .map((part) => ({
          actor: part.actor,
          writtenActor: part.writtenActor ?? part.actor,
          role: part.role,
          side: part.side ?? undefined,
          writtenSide: part.writtenSide ?? part.side ?? undefined,
          onBehalfOf: part.onBehalfOf ?? undefined,
        })),
      denied: denials.map(({ between }) => between),
    })
    if (why !== undefined) throw new Conflict(`these cannot be one: of ${encounter}, ${id} ${why}`)
  }
}

/** Throws `Conflict` where two whom a decision keeps apart would be one; names the decision. */
export function assertNoForbiddenPair({ standing }: Cluster, rules: readonly IdentityRule[]): void {
  for (const { kind, actor, others, number, by, reason } of standing) {
    if (kind !== 'NEVER_MERGE') continue
    for (const other of others) {
      if (resolveActor(actor, rules) !== resolveActor(other, rules)) continue
      throw new Conflict(
        `${actor} and ${other} are never to be merged, by curation:${number} of ${by}: ${JSON.stringify(reason)}`,
      )
    }
  }
}

/** Throws `Conflict` where a decision that stands keeps these two apart already, in either order; names the decision. */
export function assertNotYetForbidden([a, b]: readonly [ActorId, ActorId], { standing }: Cluster): void {
  const same = standing.find(({ kind, actor, others }) => {
    const pair = [actor, ...others]
    return kind === 'NEVER_MERGE' && pair.includes(a) && pair.includes(b)
  })
  if (same === undefined) return
  const { number, by, reason } = same
  throw new Conflict(
    `that ${a} and ${b} are never to be merged already stands, by curation:${number} of ${by}: ${JSON.stringify(reason)}`,
  )
}

/** Throws `Conflict` where an actor would belong to itself. */
export async function assertNoCycle({ actors }: Cluster, runner: StatementRunner): Promise<void> {
  const [cycle] = await runner.run(affiliationCycles, { ids: actors })
  if (cycle !== undefined) {
    throw new Conflict(`${cycle.id} would belong to itself: ${cycle.through.join(' belongs to ')}`)
  }
}
