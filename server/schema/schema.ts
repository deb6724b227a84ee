/** The executable schema: the nouns' SDL merged with their resolvers. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLObjectType, GraphQLSchema } from 'graphql'
import { accountResolvers } from '../features/account/index.ts'
import { actorResolvers } from '../features/actor/index.ts'
import { analysisResolvers } from '../features/analysis/index.ts'
import { articleResolvers } from '../features/article/index.ts'
import { beliefResolvers } from '../features/belief/index.ts'
import { contactResolvers } from '../features/contact/index.ts'
import { contactColumnsResolvers } from '../features/contact-columns/index.ts'
import { curationResolvers } from '../features/curation/index.ts'
import { encounterResolvers } from '../features/encounter/index.ts'
import { networkResolvers } from '../features/network/index.ts'
import { presenceResolvers } from '../features/presence/index.ts'
import { reportResolvers } from '../features/report/index.ts'
import { searchResolvers } from '../features/search/index.ts'
import { signalResolvers } from '../features/signal/index.ts'
import { sourceResolvers } from '../features/source/index.ts'
import { timelineResolvers } from '../features/timeline/index.ts'
import { trackResolvers } from '../features/track/index.ts'
import { venueResolvers } from '../features/venue/index.ts'
import type { RequestContext } from './context.ts'
import { nodeResolvers } from './node-resolvers.ts'
import { findParts } from './parts.ts'
import { edtfInput, timeResolvers } from './time-resolvers.ts'

/** `schema.graphql` beside this file is merged by `npm run generate`. Throws if a resolver fits no field. */
export function buildSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: readFileSync(path.join(import.meta.dirname, 'schema.graphql'), 'utf8'),
    resolvers: [
      timeResolvers,
      nodeResolvers,
      actorResolvers,
      venueResolvers,
      sourceResolvers,
      articleResolvers,
      accountResolvers,
      encounterResolvers,
      reportResolvers,
      contactResolvers,
      contactColumnsResolvers,
      trackResolvers,
      beliefResolvers,
      searchResolvers,
      signalResolvers,
      timelineResolvers,
      networkResolvers,
      analysisResolvers,
      presenceResolvers,
      curationResolvers,
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
  // Assigned, not given as a resolver: that would take its description from the SDL away.
  Object.assign(schema.getType('EDTF') ?? {}, edtfInput)
  for (const root of [schema.getQueryType(), schema.getMutationType()]) tellParts(root)
  return schema
}

/** Before a root field is resolved, its context learns which parts of rows the operation needs. */
function tellParts(root: GraphQLObjectType | null | undefined): void {
  for (const field of Object.values(root?.getFields() ?? {})) {
    const { resolve } = field
    if (resolve === undefined) continue
    field.resolve = (source, args, context: RequestContext, info) => {
      context.needOnly(findParts(info))
      return resolve(source, args, context, info)
    }
  }
}
