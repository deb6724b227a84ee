/** What other nouns may use of this one. */
export { accountOf, placesBetween, placesOf, propertiesOf } from './accounts.ts'
export type { AccountModel, AccountPropertyModel } from './mapper.ts'
export { accountResolvers } from './resolvers.ts'
