/** To what an actor belongs: directly, or at any remove. */

import { needPart } from '../../database/need-part.ts'
import { asked } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import type { ActorModel, AffiliationModel } from './mapper.ts'

/**
 * Direct ones by kind and group; if transitive, then those of the groups, nearest first, each group by the shortest way on
 * which it is reached. One statement for all actors of a question.
 */
export async function affiliationsOf(
  actor: ActorModel,
  transitive: boolean,
  context: RequestContext,
): Promise<readonly AffiliationModel[]> {
  const direct = asked(needPart(actor.affiliations, 'affiliations'), actor.asOf)
  if (!transitive || direct.length === 0) return direct
  const statedOf = new Map((await context.loaders.belonging.load(actor.id)).map(({ id, stated }) => [id, stated]))
  const found: AffiliationModel[] = []
  const reached = new Set([actor.id])
  for (let ring: readonly AffiliationModel[] = direct; ring.length > 0; ) {
    const fresh = ring.filter(({ group }) => !reached.has(group))
    found.push(...fresh)
    for (const { group } of fresh) reached.add(group)
    const groups = [...new Set(fresh.map(({ group }) => group))]
    ring = groups.flatMap((via) => (statedOf.get(via) ?? []).map((one) => ({ ...one, via, asOf: actor.asOf })))
  }
  return found
}
