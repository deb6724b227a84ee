/** Any one thing by its identifier, whose prefix tells its type. */
import { findContact } from '../features/contact/index.ts'
import type { AsOf } from './as-of.ts'
import type { RequestContext } from './context.ts'
import { findOne } from './resolve.ts'

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

/** The GraphQL type that an identifier is of; `null` for a prefix that there is not. */
export function typeOfId(id: string) {
  const prefix = id.slice(0, Math.max(0, id.indexOf(':')))
  return isPrefix(prefix) ? typeOfPrefix[prefix] : null
}

/** The row with an identifier, of whatever kind; `null` where nothing has it. */
export async function findNode(id: string, asOf: AsOf, context: RequestContext) {
  const { loaders } = context
  switch (typeOfId(id)) {
    case null:
      return null
    case 'Actor':
      return findOne(loaders.actors, id, asOf)
    case 'Venue':
      return findOne(loaders.venues, id, asOf)
    case 'Source':
      return findOne(loaders.sources, id, asOf)
    case 'Article':
      return findOne(loaders.articles, id, asOf)
    case 'Report':
      return findOne(loaders.reports, id, asOf)
    case 'Encounter':
      return findOne(loaders.encounters, id, asOf)
    case 'Track':
      return findOne(loaders.tracks, id, asOf)
    case 'Contact':
      return findContact(id, asOf, context)
    default:
      return findOne(loaders.remarks, id, asOf)
  }
}

const isPrefix = (text: string): text is keyof typeof typeOfPrefix => Object.hasOwn(typeOfPrefix, text)
