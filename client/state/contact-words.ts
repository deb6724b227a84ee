/** What a contact can be found by: the words of each facet, their names, and how many contacts each would show. */
import { type ContactRole, hostsOf, mediatorsOf, rolesIn } from '../../server/domain/contact-choice.ts'
import type { NetworkReportsQuery } from '../api/operations.gen.ts'
import { fillMarks, lineMarks } from '../graph/encoding.ts'
import type { Contact } from '../graph/model.ts'
import {
  type Facet,
  type Filter,
  type FilterWord,
  facets,
  passesFilter,
  readFacet,
  toConstantWord,
  toWord,
} from './filter.ts'

/** What a contact rests on, by the identifier of the contact. */
export type ContactReports = ReadonlyMap<string, NetworkReportsQuery['network']['contacts'][number]>

/** Something that contacts can be filtered by, with how many of those that the other facets let through have it. */
export interface FacetValue {
  readonly word: FilterWord
  readonly name: string
  readonly count: number
}

type Named = readonly [word: FilterWord, name: string]

/** The words of one contact with their names. Track and sources are told by its reports, where these have been asked for. */
export function nameContactWords(
  contact: Contact,
  reports: ContactReports | undefined,
  nameOf: (actorId: string) => string,
): readonly Named[] {
  const { kind, standing, level, venue, through, to } = contact
  const ends = { kind, to: to.id, through: through.map(({ mediator }) => mediator.id) }
  const places = venue === null ? [] : [venue, ...venue.within]
  return [
    [toConstantWord('kind', kind), lineMarks[kind].label],
    [toConstantWord('status', standing), fillMarks[standing].word],
    ...rolesIn(ends).map((role): Named => [toConstantWord('role', role), roleWords[role]]),
    ...mediatorsOf(ends).map((id): Named => [toWord('mediator', id), nameOf(id)]),
    ...hostsOf(ends).map((id): Named => [toWord('host', id), nameOf(id)]),
    [toConstantWord('level', level), level === 'UNKNOWN' ? 'not stated' : level.toLowerCase()],
    ...(venue === null ? ([['venue:none', 'place not stated']] as const) : []),
    ...places.map(({ id, name }): Named => [toWord('venue', id), name]),
    ...nameReportWords(reports?.get(contact.id)),
  ]
}

const roleWords: Readonly<Record<ContactRole, string>> = {
  MEDIATOR: 'through or with a mediator',
  HOST: 'with a host',
  PARTY: 'between parties alone',
}

function nameReportWords(told: NetworkReportsQuery['network']['contacts'][number] | undefined): readonly Named[] {
  if (told === undefined) return []
  const { track } = told.encounter
  return [
    ...(track === null ? [] : [[toWord('track', track.id), track.name] as const]),
    ...told.reports.flatMap(({ article, attribution }): readonly Named[] => [
      [toWord('publisher', article.publisher.id), article.publisher.name],
      [toWord('origin', attribution.origin.id), attribution.origin.name],
      [toWord('article', article.id), article.title],
    ]),
  ]
}

/**
 * The values of each facet among the contacts, most frequent first. A count says how many contacts the value would show
 * with what the other facets ask; a value that is chosen stays listed at zero.
 */
export function listFacetValues(
  wordsOfEach: readonly (readonly Named[])[],
  filter: Filter,
): ReadonlyMap<Facet, readonly FacetValue[]> {
  const names = new Map(filter.map((word) => [word, word.slice(word.indexOf(':') + 1).replaceAll('-', ' ')]))
  const counts = new Map<FilterWord, number>(filter.map((word) => [word, 0]))
  for (const named of wordsOfEach) {
    const words = new Set(named.map(([word]) => word))
    for (const [word, name] of new Map(named)) {
      names.set(word, name)
      const isShown = passesFilter(filter, words, readFacet(word))
      counts.set(word, (counts.get(word) ?? 0) + (isShown ? 1 : 0))
    }
  }
  const values = [...counts].map(([word, count]): FacetValue => ({ word, name: names.get(word) ?? word, count }))
  values.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
  return new Map(facets.map((facet) => [facet, values.filter(({ word }) => readFacet(word) === facet)]))
}

/** For each facet that the filter asks for, how many contacts the others alone would show. */
export function countWithout(wordsOfEach: readonly (readonly Named[])[], filter: Filter): ReadonlyMap<Facet, number> {
  const all = wordsOfEach.map((named) => new Set(named.map(([word]) => word)))
  const asked = facets.filter((facet) => filter.some((word) => readFacet(word) === facet))
  return new Map(asked.map((facet) => [facet, all.filter((words) => passesFilter(filter, words, facet)).length]))
}
