/** What other nouns may use of this one. */
export type { EncounterModel } from './mapper.ts'
export { meetings, pageOfEncounters } from './pages.ts'
export { encounterResolvers } from './resolvers.ts'
