/** What other nouns may use of this one. */
export type { ReportModel } from './mapper.ts'
export { reportResolvers } from './resolvers.ts'
