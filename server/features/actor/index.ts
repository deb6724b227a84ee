/** What other nouns may use of this one. */
export { actorResolvers } from './resolvers.ts'
