/** What other nouns may use of this one. */
export type { EncounterModel } from './mapper.ts'
export { pageOfEncounters } from './pages.ts'
export { encounterResolvers } from './resolvers.ts'
