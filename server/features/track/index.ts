/** What other nouns may use of this one. */
export { trackResolvers } from './resolvers.ts'
