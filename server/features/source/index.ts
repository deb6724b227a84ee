/** What other nouns may use of this one. */
export { sourceResolvers } from './resolvers.ts'
