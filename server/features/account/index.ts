/** What other nouns may use of this one. */
export { propertiesOf } from './account-properties.ts'
export { accountOf, placesBetween, placesOf } from './accounts.ts'
export type { AccountModel, AccountPropertyModel, StatusCorroborationModel } from './mapper.ts'
export { accountResolvers } from './resolvers.ts'
