/** What other parts may use of this noun. */
export { signalResolvers } from './resolvers.ts'
