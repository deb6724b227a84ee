/** What other parts may use of this noun. */
export { beliefResolvers } from './resolvers.ts'
