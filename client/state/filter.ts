/**
 * The filter in the address: `show=kind:direct,kind:hosted,status:occurred,venue:doha`. Words of one facet widen each other,
 * words of several facets narrow each other; what is named nowhere is not asked.
 */

/**
 * What a contact can be filtered by. `mediator` and `host` name an actor in that role, all others a value:
 * `kind:direct`, `status:under-way`, `role:mediator`, `mediator:oman`, `host:qatar`, `level:leaders`, `venue:doha` (anywhere
 * within), `venue:none` (not stated), `track:omani-channel`, `publisher:reuters`, `origin:us-officials`, `article:doha-talks`.
 */
export const facets = [
  'kind',
  'status',
  'role',
  'mediator',
  'host',
  'level',
  'venue',
  'track',
  'publisher',
  'origin',
  'article',
] as const

export type Facet = (typeof facets)[number]

/** One wish: `kind:direct`. */
export type FilterWord = `${Facet}:${string}`

/** The words in the order in which they were chosen; none is everything. */
export type Filter = readonly FilterWord[]

/** Facets that only the reports of a contact tell, and the track of its encounter: asked for when they are first needed. */
const reportedFacets: readonly Facet[] = ['track', 'publisher', 'origin', 'article']

/** The filter that the address names; words of no facet are passed over. */
export function parseFilter(text: string | null): Filter {
  const words = (text ?? '').split(',').filter(isFilterWord)
  return [...new Set(words)]
}

/** As the address holds it; null for everything. */
export function formatFilter(filter: Filter): string | null {
  return filter.length === 0 ? null : filter.join(',')
}

/** The filter with a word put in, or taken out where it was in. */
export function toggleWord(filter: Filter, word: FilterWord): Filter {
  return filter.includes(word) ? filter.filter((other) => other !== word) : [...filter, word]
}

/** The facet of a word: `kind` of `kind:direct`. */
export function readFacet(word: FilterWord): Facet | undefined {
  return facets.find((facet) => word.startsWith(`${facet}:`))
}

/** The word for a thing of the graph in a facet: `mediator:oman` for `actor:oman`. */
export function toWord(facet: Facet, value: string): FilterWord {
  return `${facet}:${value.slice(value.indexOf(':') + 1)}`
}

/** The word of a constant of the API: `status:under-way` for `UNDER_WAY`. */
export function toConstantWord(facet: Facet, constant: string): FilterWord {
  return `${facet}:${constant.toLowerCase().replaceAll('_', '-')}`
}

/** Whether the filter asks something that takes the reports of each contact to answer. */
export function needsReports(filter: Filter): boolean {
  return filter.some((word) => reportedFacets.some((facet) => readFacet(word) === facet))
}

/** Whether something that goes by these words passes: each facet that is asked for holds one of them. `except` is not asked. */
export function passesFilter(filter: Filter, words: ReadonlySet<FilterWord>, except?: Facet): boolean {
  const asked = new Set(filter.map(readFacet))
  return [...asked].every(
    (facet) => facet === except || filter.some((word) => readFacet(word) === facet && words.has(word)),
  )
}

function isFilterWord(word: string): word is FilterWord {
  return facets.some((facet) => word.startsWith(`${facet}:`) && word.length > facet.length + 1)
}
