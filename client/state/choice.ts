/** The filter of the page as the API takes it, for what the server rolls up, draws or writes to a file. */
import type { ContactChoice } from '../../server/domain/contact-choice.ts'
import { type Facet, type Filter, readFacet, toConstantWord } from './filter.ts'

/** As the API takes it: what is left out asks for nothing, and a list that names nothing admits nothing. */
export type ContactChoiceVariable = { readonly [Wish in keyof ContactChoice]?: NonNullable<ContactChoice[Wish]> }

const constants = {
  kind: ['DIRECT', 'INDIRECT', 'UNCLEAR', 'MEDIATED', 'HOSTED', 'DENIED'],
  status: ['OCCURRED', 'UNDER_WAY', 'UNCONFIRMED', 'PLANNED', 'LAPSED', 'CANCELLED', 'DENIED'],
  role: ['PARTY', 'MEDIATOR', 'HOST'],
  level: ['LEADERS', 'PRINCIPALS', 'TECHNICAL', 'UNKNOWN'],
} as const

/** Undefined where the filter asks for nothing. A word that means nothing passes nothing, as everywhere. */
export function toChoiceVariable(filter: Filter): ContactChoiceVariable | undefined {
  if (filter.length === 0) return undefined
  const venues = listIds(filter, 'venue', 'venue')
  const named = venues?.filter((id) => id !== 'venue:none')
  const hasNone = venues !== undefined && named?.length !== venues.length
  const wishes = {
    kinds: listConstants(filter, 'kind'),
    standings: listConstants(filter, 'status'),
    roles: listConstants(filter, 'role'),
    mediators: listIds(filter, 'mediator', 'actor'),
    hosts: listIds(filter, 'host', 'actor'),
    levels: listConstants(filter, 'level'),
    venues: hasNone && named?.length === 0 ? undefined : named,
    withoutVenue: hasNone ? true : undefined,
    tracks: listIds(filter, 'track', 'track'),
    publishers: listIds(filter, 'publisher', 'source'),
    origins: listIds(filter, 'origin', 'source'),
    articles: listIds(filter, 'article', 'article'),
  }
  return Object.fromEntries(Object.entries(wishes).filter(([, wish]) => wish !== undefined))
}

function listIds(filter: Filter, facet: Facet, prefix: string): readonly string[] | undefined {
  const words = filter.filter((word) => readFacet(word) === facet)
  return words.length === 0 ? undefined : words.map((word) => `${prefix}:${word.slice(facet.length + 1)}`)
}

function listConstants<F extends keyof typeof constants>(
  filter: Filter,
  facet: F,
): readonly (typeof constants)[F][number][] | undefined {
  const all: readonly (typeof constants)[F][number][] = constants[facet]
  const isAsked = filter.some((word) => readFacet(word) === facet)
  return isAsked ? all.filter((constant) => filter.includes(toConstantWord(facet, constant))) : undefined
}
