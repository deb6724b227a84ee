/** What other nouns may use of this one. */
export { contactTime } from './mapper.ts'
export { contactResolvers, findContact } from './resolvers.ts'
