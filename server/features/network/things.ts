/** What a node of a network stands for. */
import { needPart } from '../../database/need-part.ts'
import { InvariantViolated } from '../../domain/errors.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { getOne } from '../../schema/resolve.ts'

/** The thing itself, by the loader of its kind. */
export async function getThing(id: string, asOf: AsOf, { loaders }: RequestContext) {
  switch (id.slice(0, id.indexOf(':'))) {
    case 'actor':
      return getOne(loaders.actors, id, asOf)
    case 'venue':
      return getOne(loaders.venues, id, asOf)
    case 'encounter':
      return getOne(loaders.encounters, id, asOf)
    case 'report':
      return getOne(loaders.reports, id, asOf)
    case 'article':
      return getOne(loaders.articles, id, asOf)
    case 'source':
      return getOne(loaders.sources, id, asOf)
    default:
      throw new InvariantViolated(`nothing of the kind of ${id} is drawn`)
  }
}

/** Its name or title; of a report, the gist of its first passage. */
export async function labelOf(id: string, asOf: AsOf, context: RequestContext): Promise<string> {
  const thing = await getThing(id, asOf, context)
  if ('name' in thing) return thing.name
  if ('title' in thing) return thing.title
  return needPart(thing.evidence, 'evidence')[0]?.gist ?? thing.id
}
