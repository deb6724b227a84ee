/** What other nouns may use of this one. */
export type { ActorModel, AffiliationModel } from './mapper.ts'
export { actorResolvers } from './resolvers.ts'
