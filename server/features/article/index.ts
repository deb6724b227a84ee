/** What other nouns may use of this one. */
export { articleOf, articleResolvers, subjectOf } from './resolvers.ts'
