/** What other parts may use of this noun. */
export { networkResolvers, readNetwork } from './resolvers.ts'
