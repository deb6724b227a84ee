/** What other nouns may use of this one. */
export { accountOf, propertiesOf } from './accounts.ts'
export { pageOfEncounters } from './pages.ts'
export { encounterResolvers } from './resolvers.ts'
