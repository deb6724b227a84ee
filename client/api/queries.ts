/** The questions that the page asks as it opens, each with the key under which its answer is kept; those of views stand beside. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ContactChoiceVariable } from '../state/choice.ts'
import type { LensVariable } from '../state/lens.ts'
import { ArticlesDocument } from './documents/articles.gen.ts'
import { CollectionDocument, ContactColumnsDocument, OverviewDocument } from './documents/columns.gen.ts'
import { NetworkDocument } from './documents/network.gen.ts'
import { NetworkReportsDocument } from './documents/reports.gen.ts'
import { TimelineDocument } from './documents/timeline.gen.ts'
import { request } from './fetcher.ts'
import { articlesInDetail, contactLimit } from './limits.ts'
import type { ArticlesQuery, NetworkReportsQuery } from './operations.gen.ts'
import { placeContacts } from './place-contacts.ts'
import { isSaidSmall } from './said-size.ts'

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
  /** What contacts must be, before they are rolled up or anything is drawn of them. */
  readonly only?: ContactChoiceVariable
}

export const networkQuery = (moment: NetworkQuestion) =>
  queryOptions({
    queryKey: ['network', moment],
    queryFn: async ({ signal }) =>
      placeContacts((await request(NetworkDocument, { ...moment, limit: contactLimit }, signal)).network),
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

/** Whether the collection is so large that it is first drawn from columns; not asked where the page says so. */
export const collectionQuery = () =>
  queryOptions({
    queryKey: ['collection'],
    queryFn: ({ signal }) => request(CollectionDocument, { first: articlesInDetail }, signal),
    ...(isSaidSmall === undefined ? {} : { initialData: { articles: { pageInfo: { hasNextPage: !isSaidSmall } } } }),
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
    select: ({ network, articles }) => ({
      firstPublished: articles.nodes[0]?.published,
      histogram: {
        ...network.histogram,
        bins: network.histogram.bins.map((bin) => ({ ...bin, encounters: [] })),
        ranges: [],
      },
    }),
    placeholderData: keepPreviousData,
  })

/** Earliest published first: all of a small collection, the latest of a large one. */
export const articlesQuery = (isLarge: boolean) =>
  queryOptions({
    queryKey: ['articles', isLarge],
    queryFn: ({ signal }) => request(ArticlesDocument, isLarge ? { orderBy: 'LATEST' } : {}, signal),
    select: isLarge ? listReversed : listArticles,
  })

const listArticles = ({ articles }: ArticlesQuery) => articles.nodes
const listReversed = ({ articles }: ArticlesQuery) => articles.nodes.toReversed()
