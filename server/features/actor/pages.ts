/** Pages of actors: by name, by their contacts, or as a search finds them. */
import { actorsByContacts, actorsByName, actorsMatching } from '../../database/statements.gen.ts'
import { type AsOf, asked, toAsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findGiven } from '../../schema/given.ts'
import { articlesSince, introductionParameters } from '../../schema/known.ts'
import { type Page, parseCursor, parsePageSize, toPage } from '../../schema/page.ts'
import type { QueryActorsArgs } from '../../schema/types.gen.ts'
import { parseSearch, toWordQuery } from '../search/index.ts'
import { rankByContacts } from './anew.ts'
import type { ActorEdgeModel, ActorModel } from './mapper.ts'

export interface ActorPage extends Page<ActorModel> {
  readonly edges: readonly ActorEdgeModel[]
}

/** One statement, unless the group asked for was merged into another, which is then asked for instead. */
export async function pageOfActors(args: QueryActorsArgs, context: RequestContext): Promise<ActorPage> {
  const asOf = toAsOf(args, context.nowSeconds)
  const typed = args.filter?.search ?? undefined
  const search = typed === undefined ? undefined : parseSearch(typed, 'search')
  const group = args.filter?.affiliatedWith ?? undefined
  const read = async (of: string | undefined): Promise<ActorPage> => {
    const page = await readPage(args, search, of, asOf, context)
    return { ...page, edges: page.edges.map((edge) => ({ ...edge, search })) }
  }
  const page = await read(group)
  if (group === undefined || page.nodes.length > 0) return page
  const instead = await findGiven('filter.affiliatedWith', group, 'actor', context)
  return instead === group ? page : read(instead)
}

async function readPage(
  args: QueryActorsArgs,
  search: string | undefined,
  group: string | undefined,
  asOf: AsOf,
  context: RequestContext,
): Promise<Page<ActorModel>> {
  const size = parsePageSize(args.first, 25)
  const kinds = args.filter?.kinds ?? null
  // What began only after the knowledge time is no belonging yet.
  const groupTo = Math.min(asOf.window.to, asOf.knownAt + 1)
  const within = { group: group ?? null, groupFrom: asOf.window.from, groupTo }
  if (search !== undefined && search !== '') {
    const { key: skip } = parseCursor(args.after, { key: 0, id: '' })
    const query = toWordQuery(search)
    const known = { ...introductionParameters(asOf, context), articlesSince: articlesSince[asOf.clock] }
    const page = { query, kinds, ...within, ...known, skip, limit: size + 1 }
    const rows = query === '' ? [] : await context.read(actorsMatching, page)
    return toPage(asked(rows, asOf), size, args.after, (_row, index) => skip + index + 1)
  }
  if (args.orderBy === 'CONTACTS') {
    const { key: skip } = parseCursor(args.after, { key: 0, id: '' })
    const page = { actorKinds: kinds, ...within, skip, limit: size + 1 }
    const rows = isStored(asOf)
      ? await context.read(actorsByContacts, { ...windowParameters(asOf), ...page })
      : await rankByContacts(asOf, page, context)
    return toPage(asked(rows, asOf), size, args.after, (_row, index) => skip + index + 1)
  }
  const { key: afterName, id: afterId } = parseCursor(args.after, { key: '', id: '' })
  const page = { kinds, ...within, ...introductionParameters(asOf, context), afterName, afterId, limit: size + 1 }
  const rows = await context.read(actorsByName, page)
  return toPage(asked(rows, asOf), size, args.after, (row) => row.name)
}
