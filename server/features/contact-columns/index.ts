/** What other nouns may use of this one. */
export { createOpenColumns } from './open-columns.ts'
export { contactColumnsResolvers } from './resolvers.ts'
