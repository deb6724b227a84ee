/** What other parts may use of this noun. */
export { createOpenNetwork } from './open-network.ts'
export { networkResolvers } from './resolvers.ts'
