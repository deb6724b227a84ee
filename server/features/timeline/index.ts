/** What other parts may use of this noun. */
export { timelineResolvers } from './resolvers.ts'
