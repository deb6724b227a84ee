/** What other nouns may use of this one. */
export { articleOf, articleResolvers, evidenceOf, subjectOf } from './resolvers.ts'
