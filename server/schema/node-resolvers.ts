/** `node(id)`: any one thing by its identifier, whose prefix tells its type. */
import { findContact } from '../features/contact/index.ts'
import { toAsOf } from './as-of.ts'
import { findOne } from './resolve.ts'
import type { Resolvers } from './types.gen.ts'

const typeOfPrefix = {
  actor: 'Actor',
  venue: 'Venue',
  source: 'Source',
  article: 'Article',
  report: 'Report',
  encounter: 'Encounter',
  track: 'Track',
  contact: 'Contact',
  reading: 'Reading',
  signal: 'Signal',
  absence: 'Absence',
  document: 'DocumentMention',
} as const

type Prefix = keyof typeof typeOfPrefix

const isPrefix = (text: string): text is Prefix => text in typeOfPrefix
const prefixOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf(':')))

export const nodeResolvers: Resolvers = {
  Query: {
    node: (_root, args, context) => {
      const asOf = toAsOf(args, context.nowSeconds)
      const prefix = prefixOf(args.id)
      if (!isPrefix(prefix)) return null
      const { loaders } = context
      switch (prefix) {
        case 'actor':
          return findOne(loaders.actors, args.id, asOf)
        case 'venue':
          return findOne(loaders.venues, args.id, asOf)
        case 'source':
          return findOne(loaders.sources, args.id, asOf)
        case 'article':
          return findOne(loaders.articles, args.id, asOf)
        case 'report':
          return findOne(loaders.reports, args.id, asOf)
        case 'encounter':
          return findOne(loaders.encounters, args.id, asOf)
        case 'track':
          return findOne(loaders.tracks, args.id, asOf)
        case 'contact':
          return findContact(args, context)
        default:
          return findOne(loaders.remarks, args.id, asOf)
      }
    },
  },
  Node: {
    __resolveType: ({ id }) => {
      const prefix = prefixOf(id)
      return isPrefix(prefix) ? typeOfPrefix[prefix] : null
    },
  },
}
