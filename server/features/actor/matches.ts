/** By which of its names a search found an actor, and how far that is what was typed. */
import type { RequestContext } from '../../schema/context.ts'
import { findMatches, type Likeness, likenesses, likenessOf, type Stretch } from '../search/index.ts'
import { findKnownAliases } from './aliases.ts'
import type { ActorModel } from './mapper.ts'

export interface NameMatchModel {
  readonly text: string
  readonly highlights: readonly Stretch[]
  readonly likeness: Likeness
}

/** The name that is most like what was typed, of those known; `null` where nothing was searched for. */
export async function findMatch(
  actor: ActorModel,
  search: string | undefined,
  context: RequestContext,
): Promise<NameMatchModel | null> {
  if (search === undefined || search === '') return null
  const names = [actor.name, ...(await findKnownAliases(actor, context)).map(({ name }) => name)]
  const graded = names.map((text) => ({ text, likeness: likenessOf(text, search) }))
  const [best = { text: actor.name, likeness: 'TYPING_ERROR' as const }] = graded.sort(
    (a, b) => likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness),
  )
  return { ...best, highlights: findMatches(best.text, search) }
}
