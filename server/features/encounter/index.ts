/** What other nouns may use of this one. */
export { pageOfEncounters } from './pages.ts'
export { encounterResolvers } from './resolvers.ts'
