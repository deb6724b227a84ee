/** What other parts may use of this noun. */
export { curationResolvers } from './resolvers.ts'
