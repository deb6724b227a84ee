/** What other nouns may use of this one. */
export { venueResolvers } from './resolvers.ts'
