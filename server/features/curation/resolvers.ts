/** Who is who by the decisions of analysts: their log, and how they are made and taken back. */
import { curationsByNumber, curationsNewest, curationsOfActors } from '../../database/statements.gen.ts'
import { InvariantViolated } from '../../domain/errors.ts'
import { formatInstant } from '../../domain/time.ts'
import type { Curated } from '../../ingest/curation/curator.ts'
import { type AsOf, asked, toAsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findGiven } from '../../schema/given.ts'
import { formatCursor, parseCursor, parsePageSize, toPage } from '../../schema/page.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { type CurationModel, type CurationResultModel, spellingsOf, spokenOf, toCurationId } from './mapper.ts'
import { suggestMerges } from './suggestions.ts'

export const curationResolvers: Resolvers = {
  Query: {
    curations: async (_root, { actor, first, after }, context) => {
      const size = parsePageSize(first, 25)
      const { key: before } = parseCursor(after, { key: Number.MAX_SAFE_INTEGER, id: '' })
      const page = { before, limit: size + 1 }
      const rows =
        actor === undefined || actor === null
          ? await context.read(curationsNewest, page)
          : await context.read(curationsOfActors, { actors: [actor], ...page })
      if (rows.length === 0 && actor) await findGiven('actor', actor, 'actor', context)
      const nodes = asked(rows, toAsOf({}, context.nowSeconds)).map((row) => ({ ...row, id: toCurationId(row.number) }))
      return toPage(nodes, size, after, (row) => row.number)
    },
    suggestedMerges: (_root, args, context) => suggestMerges(args, context),
  },
  SuggestedMerges: {
    endCursor: ({ next }) => (next === undefined ? null : formatCursor({ key: next, id: '' })),
  },
  MergeSuggestion: {
    a: ({ a, asOf }, _args, context) => getOne(context.loaders.actors, a, asOf),
    b: ({ b, asOf }, _args, context) => getOne(context.loaders.actors, b, asOf),
  },
  Mutation: {
    mergeActors: async (_root, args, context) => toResult(await context.loader.curator.merge(args), context),
    splitActor: async (_root, { restore, into, reports, spellings, ...args }, context) =>
      toResult(
        await context.loader.curator.split({
          ...args,
          restore: restore ?? [],
          into: into === undefined || into === null ? undefined : { name: into.name, slug: into.slug ?? undefined },
          reports: reports ?? [],
          spellings: (spellings ?? []).map(({ name, articles }) => ({ name, articles: articles ?? undefined })),
        }),
        context,
      ),
    addAlias: async (_root, { article, ...args }, context) =>
      toResult(await context.loader.curator.addAlias({ ...args, article: article ?? undefined }), context),
    neverMerge: async (_root, args, context) => toResult(await context.loader.curator.neverMerge(args), context),
    undo: async (_root, args, context) => toResult(await context.loader.curator.undo(args), context),
  },
  Curation: {
    id: ({ number }) => toCurationId(number),
    at: ({ at }) => formatInstant(at) ?? '',
    actor: (curation) => spokenOf(curation, curation.actor),
    others: (curation) => curation.others.map((id) => spokenOf(curation, id)),
    into: (curation) => (curation.into === null ? null : spokenOf(curation, curation.into)),
    reports: (curation, _args, context) => findMany(context.loaders.reports, curation.reports, curation.asOf),
    spellings: (curation) => spellingsOf(curation),
    undoes: (curation, _args, context) => findCuration(curation.undoes, curation.asOf, context),
    undoneBy: (curation, _args, context) => findCuration(curation.undoneBy, curation.asOf, context),
    inForce: ({ kind, undoneBy }) => kind !== 'UNDO' && undoneBy === null,
  },
  CuratedActor: {
    standsAs: ({ id, asOf }, _args, context) => findOne(context.loaders.actors, id, asOf),
  },
  CuratedSpelling: {
    article: ({ article, asOf }, _args, context) => findOne(context.loaders.articles, article, asOf),
  },
  Actor: {
    curations: async ({ id, asOf }, { first }, context) =>
      asked((await context.loaders.curationsOfActor.load(id)).slice(0, parsePageSize(first, 25)), asOf),
  },
  Participation: {
    writtenAs: async ({ writtenActor, asOf }, _args, context) => {
      if (writtenActor === null) return null
      const name = await context.loaders.writtenNames.load(writtenActor)
      return { id: writtenActor, name: name ?? writtenActor, asOf }
    },
  },
}

async function findCuration(number: number | null, asOf: AsOf, context: RequestContext): Promise<CurationModel | null> {
  return number === null ? null : findOne(context.loaders.curations, String(number), asOf)
}

async function toResult({ number, encounters }: Curated, context: RequestContext): Promise<CurationResultModel> {
  const [row] = await context.read(curationsByNumber, { numbers: [number] })
  if (row === undefined) throw new InvariantViolated(`curation ${number} was made and is not there`)
  return { curation: { ...row, asOf: toAsOf({}, context.nowSeconds) }, encountersChanged: encounters }
}
