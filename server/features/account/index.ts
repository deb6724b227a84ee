/** What other nouns may use of this one. */
export { accountOf, placesOf, propertiesOf } from './accounts.ts'
export type { AccountModel } from './mapper.ts'
export { accountResolvers } from './resolvers.ts'
