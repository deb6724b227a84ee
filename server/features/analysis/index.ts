/** What other parts may use of this noun. */
export { analysisResolvers } from './resolvers.ts'
