/** What other nouns may use of this one. */
export { reportResolvers } from './resolvers.ts'
