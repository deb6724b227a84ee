/** How the facets are called: over their values, and on the chip of one that is chosen. */
import type { FacetValue } from '../../state/contact-words.ts'
import { type Facet, readFacet } from '../../state/filter.ts'

/** In the order of the panel; the roles stand together. */
export const facetGroups: readonly { readonly title: string; readonly facets: readonly Facet[] }[] = [
  { title: 'How', facets: ['kind'] },
  { title: 'What stands of it', facets: ['status'] },
  { title: 'Who stands between', facets: ['role', 'mediator', 'host'] },
  { title: 'Level', facets: ['level'] },
  { title: 'Where', facets: ['venue'] },
  { title: 'Track', facets: ['track'] },
  { title: 'On whose word', facets: ['origin'] },
  { title: 'Published by', facets: ['publisher'] },
  { title: 'In article', facets: ['article'] },
]

const chipPrefixes: Readonly<Partial<Record<Facet, string>>> = {
  mediator: 'mediator',
  host: 'host',
  level: 'level',
  venue: 'in',
  track: 'track',
  origin: 'on the word of',
  publisher: 'published by',
  article: 'in article',
}

/** `in Doha`, `mediator Oman`; as a value within its group only where the group holds several facets. */
export function writeChip({ word, name }: Pick<FacetValue, 'word' | 'name'>): string {
  const facet = readFacet(word)
  const prefix = facet === undefined || word === 'venue:none' ? undefined : chipPrefixes[facet]
  const text = prefix === undefined ? name : `${prefix} ${name}`
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** `Oman mediates`, `Qatar hosts`; any other value by its name. */
export function writeValue({ word, name }: Pick<FacetValue, 'word' | 'name'>): string {
  const facet = readFacet(word)
  return facet === 'mediator' ? `${name} mediates` : facet === 'host' ? `${name} hosts` : name
}
