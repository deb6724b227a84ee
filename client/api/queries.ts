/** The questions that the page asks, each with the key under which its answer is kept. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { LensVariable } from '../state/lens.ts'
import { request } from './fetcher.ts'
import {
  ActorEvidenceDocument,
  ArticlesDocument,
  BeliefDiffDocument,
  CollectionDocument,
  ContactColumnsDocument,
  ContactEvidenceDocument,
  CoPresenceDocument,
  EncounterReportsDocument,
  EncounterStandingDocument,
  LensComparisonDocument,
  NetworkDocument,
  NetworkGraphDocument,
  NetworkReportsDocument,
  type NetworkReportsQuery,
  OverviewDocument,
  SearchDocument,
  TimelineDocument,
  TwoClocksDocument,
  VenueEvidenceDocument,
  WatchBoardDocument,
} from './operations.gen.ts'

/** A window, a knowledge time and a standard of belief as the API takes them; absent is all time, now, and any report. */
export interface Moment {
  readonly window?: string
  readonly knownAt?: string
  readonly lens?: LensVariable
}

/** A network as the API takes it: of all, or around some; each actor by itself, or as what it belongs to. */
export interface NetworkQuestion extends Moment {
  readonly actors?: readonly string[]
  readonly steps?: number
  readonly rollUp?: 'DELEGATION' | 'ORGANIZATION' | 'STATE'
}

/** Contacts asked for at most, drawn or as ground; the answer says what it left out. */
export const contactLimit = 500

export const networkQuery = (moment: NetworkQuestion) =>
  queryOptions({
    queryKey: ['network', moment],
    queryFn: ({ signal }) => request(NetworkDocument, { ...moment, limit: contactLimit }, signal),
    select: (answer) => answer.network,
    placeholderData: (previous, query) => keepWindow(previous, readMoment(query?.queryKey)),
  })

/** What stands until the answer comes is another window of the same kind: never all time in place of a window. */
export function keepWindow<T>(previous: T | undefined, moment: Moment | undefined): T | undefined {
  return moment?.window === undefined ? undefined : previous
}

/** The moment in a key of `networkQuery`. */
export function readMoment(key: readonly (string | Moment)[] | undefined): Moment | undefined {
  const moment = key?.[1]
  return typeof moment === 'object' ? moment : undefined
}

/** Whether the collection is so large that it is first drawn from columns: more than a hundred articles. */
export const collectionQuery = () =>
  queryOptions({
    queryKey: ['collection'],
    queryFn: ({ signal }) => request(CollectionDocument, {}, signal),
    select: (answer) => answer.articles.pageInfo.hasNextPage,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Which files of contact columns there are. */
export const chunksQuery = (lens: LensVariable | undefined) =>
  queryOptions({
    queryKey: ['columns', lens],
    queryFn: ({ signal }) => request(ContactColumnsDocument, lens === undefined ? {} : { lens }, signal),
    select: (answer) => answer.contactColumns.chunks,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Files of contact columns as one network, kept as long as the page shows it. */
export const columnsQuery = (urls: readonly string[]) =>
  queryOptions({
    queryKey: ['columns', ...urls],
    queryFn: async ({ signal }) => {
      const { readFiles } = await import('../columns/read-files.ts')
      return readFiles(urls, signal)
    },
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Nodes and links of one shape, in a mode in which not only actors are nodes. */
export const networkGraphQuery = (mode: ThingMode, question: NetworkQuestion) =>
  queryOptions({
    queryKey: ['network-graph', mode, question],
    queryFn: ({ signal }) =>
      request(NetworkGraphDocument, { ...question, mode: thingModes[mode], limit: contactLimit }, signal),
    select: (answer) => answer.network.graph,
    placeholderData: (previous, query) => (query?.queryKey[1] === mode ? previous : undefined),
  })

export type ThingMode = keyof typeof thingModes

const thingModes = {
  venues: 'ACTORS_AND_VENUES',
  encounters: 'ACTORS_AND_ENCOUNTERS',
  everything: 'EVERYTHING',
} as const

export const coPresenceQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['co-presence', moment],
    queryFn: ({ signal }) => request(CoPresenceDocument, moment, signal),
    select: (answer) => answer.coPresence,
    placeholderData: keepPreviousData,
  })

/** What the contacts of a network rest on, by the identifier of the contact. */
export const networkReportsQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['network-reports', moment],
    queryFn: ({ signal }) => request(NetworkReportsDocument, { ...moment, limit: contactLimit }, signal),
    select: gatherByContact,
    placeholderData: keepPreviousData,
  })

const gatherByContact = ({ network }: NetworkReportsQuery) =>
  new Map(network.contacts.map((contact) => [contact.id, contact]))

export const timelineQuery = (standpoint: Omit<Moment, 'window'>) =>
  queryOptions({
    queryKey: ['timeline', standpoint],
    queryFn: ({ signal }) => request(TimelineDocument, standpoint, signal),
    select: (answer) => answer.network,
    placeholderData: keepPreviousData,
  })

/** Encounters by year, without naming them: the ground of the slider for a large collection. */
export const overviewQuery = (standpoint: Omit<Moment, 'window'>) =>
  queryOptions({
    queryKey: ['overview', standpoint],
    queryFn: ({ signal }) => request(OverviewDocument, standpoint, signal),
    select: ({ network }) => ({
      histogram: {
        ...network.histogram,
        bins: network.histogram.bins.map((bin) => ({ ...bin, encounters: [] })),
        ranges: [],
      },
    }),
    placeholderData: keepPreviousData,
  })

export const articlesQuery = () =>
  queryOptions({
    queryKey: ['articles'],
    queryFn: ({ signal }) => request(ArticlesDocument, {}, signal),
    select: (answer) => answer.articles.nodes,
  })

export const contactQuery = (id: string, standpoint: Omit<Moment, 'window'>) =>
  queryOptions({
    queryKey: ['contact', id, standpoint],
    queryFn: ({ signal }) => request(ContactEvidenceDocument, { id, ...standpoint }, signal),
    select: (answer) => answer.contact,
  })

export const encounterReportsQuery = (id: string, lens: LensVariable | undefined) =>
  queryOptions({
    queryKey: ['encounter-reports', id, lens],
    queryFn: ({ signal }) => request(EncounterReportsDocument, lens === undefined ? { id } : { id, lens }, signal),
    select: (answer) => answer.encounter?.reports ?? [],
  })

export const standingQuery = (encounterId: string, standpoint: Omit<Moment, 'window'>) =>
  queryOptions({
    queryKey: ['standing', encounterId, standpoint],
    queryFn: ({ signal }) => request(EncounterStandingDocument, { id: encounterId, ...standpoint }, signal),
    select: (answer) => answer.encounter,
  })

export const actorQuery = (id: string, moment: Moment) =>
  queryOptions({
    queryKey: ['actor', id, moment],
    queryFn: ({ signal }) => request(ActorEvidenceDocument, { id, ...moment }, signal),
    select: (answer) => answer.actor,
    placeholderData: keepPreviousData,
  })

export const venueQuery = (id: string, moment: Moment) =>
  queryOptions({
    queryKey: ['venue', id, moment],
    queryFn: ({ signal }) => request(VenueEvidenceDocument, { id, ...moment }, signal),
    placeholderData: keepPreviousData,
  })

/** Over all time, as known now: the plane itself tells what was known when. */
export const clocksQuery = (lens: LensVariable | undefined) =>
  queryOptions({
    queryKey: ['clocks', lens],
    queryFn: ({ signal }) => request(TwoClocksDocument, lens === undefined ? {} : { lens }, signal),
    select: (answer) => answer.encounters,
    placeholderData: keepPreviousData,
  })

export const lensComparisonQuery = (lens: LensVariable, moment: Omit<Moment, 'lens'>) =>
  queryOptions({
    queryKey: ['lens-comparison', lens, moment],
    queryFn: ({ signal }) => request(LensComparisonDocument, { lens, ...moment }, signal),
    select: (answer) => answer.compareLenses,
    placeholderData: keepPreviousData,
  })

/** From an earlier knowledge time to that of the moment. */
export const changesQuery = (from: string, { knownAt, ...moment }: Moment) =>
  queryOptions({
    queryKey: ['changes', from, knownAt, moment],
    queryFn: ({ signal }) =>
      request(BeliefDiffDocument, { from, ...moment, ...(knownAt === undefined ? {} : { to: knownAt }) }, signal),
    select: (answer) => answer.beliefDiff,
    placeholderData: keepPreviousData,
  })

export const watchQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['watch', moment],
    queryFn: ({ signal }) => request(WatchBoardDocument, moment, signal),
    placeholderData: keepPreviousData,
  })

export const searchQuery = (text: string, standpoint: Omit<Moment, 'window'>) =>
  queryOptions({
    queryKey: ['search', text, standpoint],
    queryFn: ({ signal }) => request(SearchDocument, { text, ...standpoint }, signal),
    select: (answer) => answer.search,
    placeholderData: keepPreviousData,
    enabled: text.trim().length > 0,
  })
