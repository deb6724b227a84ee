/** Any one thing by its identifier, whose prefix tells its type. */
import { findContact } from '../features/contact/index.ts'
import type { AsOf } from './as-of.ts'
import type { RequestContext } from './context.ts'
import { findKnownArticle, findKnownEncounter, findKnownEntry, findKnownRemarks, findKnownReport } from './known.ts'

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

/** The row with an identifier, of whatever kind; `null` where nothing has it, or it was not known yet. */
export async function findNode(id: string, asOf: AsOf, context: RequestContext) {
  const { loaders } = context
  switch (typeOfId(id)) {
    case null:
      return null
    case 'Actor':
      return findKnownEntry(loaders.actors, id, asOf, context)
    case 'Venue':
      return findKnownEntry(loaders.venues, id, asOf, context)
    case 'Source':
      return findKnownEntry(loaders.sources, id, asOf, context)
    case 'Article':
      return findKnownArticle(id, asOf, context)
    case 'Report':
      return findKnownReport(id, asOf, context)
    case 'Encounter':
      return findKnownEncounter(id, asOf, context)
    case 'Track':
      return findKnownEntry(loaders.tracks, id, asOf, context)
    case 'Contact':
      return findContact(id, asOf, context)
    default:
      return (await findKnownRemarks([id], undefined, asOf, context))[0] ?? null
  }
}

const isPrefix = (text: string): text is keyof typeof typeOfPrefix => Object.hasOwn(typeOfPrefix, text)
