/** What other parts may use of this noun. */
export { searchResolvers } from './resolvers.ts'
export { findMatches, type Likeness, likenesses, likenessOf, parseSearch, type Stretch, toWordQuery } from './words.ts'
