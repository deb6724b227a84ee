/** What other parts may use of this noun. */
export { searchResolvers } from './resolvers.ts'
export { toWordQuery } from './words.ts'
