/** Names of an actor as articles spell them. */

import { needPart } from '../../database/need-part.ts'
import { asked } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { articleKnownFrom } from '../../schema/known.ts'
import type { ActorModel, AliasModel } from './mapper.ts'

/** Aliases in their order, without those that only an article uses that was not known yet. */
export async function findKnownAliases(actor: ActorModel, context: RequestContext): Promise<readonly AliasModel[]> {
  const aliases = asked(needPart(actor.aliases, 'aliases'), actor.asOf)
  const articles = await Promise.all(
    aliases.map(({ article }) => (article === null ? undefined : context.loaders.articles.load(article))),
  )
  return aliases.filter((_alias, index) => {
    const article = articles[index]
    return article === undefined || articleKnownFrom(article, actor.asOf) <= actor.asOf.knownAt
  })
}
