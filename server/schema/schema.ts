/** The executable schema: the nouns' SDL merged with their resolvers. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { accountResolvers } from '../features/account/index.ts'
import { actorResolvers } from '../features/actor/index.ts'
import { articleResolvers } from '../features/article/index.ts'
import { beliefResolvers } from '../features/belief/index.ts'
import { contactResolvers } from '../features/contact/index.ts'
import { encounterResolvers } from '../features/encounter/index.ts'
import { networkResolvers } from '../features/network/index.ts'
import { reportResolvers } from '../features/report/index.ts'
import { searchResolvers } from '../features/search/index.ts'
import { sourceResolvers } from '../features/source/index.ts'
import { trackResolvers } from '../features/track/index.ts'
import { venueResolvers } from '../features/venue/index.ts'
import { nodeResolvers } from './node-resolvers.ts'
import { timeResolvers } from './time-resolvers.ts'

/** `schema.graphql` beside this file is merged by `npm run generate`. Throws if a resolver fits no field. */
export function buildSchema(): GraphQLSchema {
  return makeExecutableSchema({
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
      trackResolvers,
      beliefResolvers,
      searchResolvers,
      networkResolvers,
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}
