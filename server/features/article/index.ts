/** What other nouns may use of this one. */
export { articleResolvers } from './resolvers.ts'
