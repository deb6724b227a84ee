/** The questions that the page asks, each with the key under which its answer is kept. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request } from './fetcher.ts'
import {
  ActorEvidenceDocument,
  ArticlesDocument,
  ContactEvidenceDocument,
  EncounterReportsDocument,
  EncounterStandingDocument,
  NetworkDocument,
  SearchActorsDocument,
  TimelineDocument,
} from './operations.gen.ts'

/** A window and a knowledge time as the API takes them; absent is all time, and now. */
export interface Moment {
  readonly window?: string
  readonly knownAt?: string
}

/** Contacts asked for at most, drawn or as ground; the answer says what it left out. */
const contactLimit = 500

export const networkQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['network', moment.window ?? null, moment.knownAt ?? null],
    queryFn: ({ signal }) => request(NetworkDocument, { ...moment, limit: contactLimit }, signal),
    select: (answer) => answer.network,
    placeholderData: keepPreviousData,
  })

export const timelineQuery = (knownAt: string | undefined) =>
  queryOptions({
    queryKey: ['timeline', knownAt ?? null],
    queryFn: ({ signal }) => request(TimelineDocument, knownAt === undefined ? {} : { knownAt }, signal),
    select: (answer) => answer.network,
    placeholderData: keepPreviousData,
  })

export const articlesQuery = () =>
  queryOptions({
    queryKey: ['articles'],
    queryFn: ({ signal }) => request(ArticlesDocument, {}, signal),
    select: (answer) => answer.articles.nodes,
  })

export const contactQuery = (id: string, knownAt: string | undefined) =>
  queryOptions({
    queryKey: ['contact', id, knownAt ?? null],
    queryFn: ({ signal }) => request(ContactEvidenceDocument, knownAt === undefined ? { id } : { id, knownAt }, signal),
    select: (answer) => answer.contact,
  })

export const encounterReportsQuery = (id: string) =>
  queryOptions({
    queryKey: ['encounter-reports', id],
    queryFn: ({ signal }) => request(EncounterReportsDocument, { id }, signal),
    select: (answer) => answer.encounter?.reports ?? [],
  })

export const standingQuery = (encounterId: string, knownAt: string) =>
  queryOptions({
    queryKey: ['standing', encounterId, knownAt],
    queryFn: ({ signal }) => request(EncounterStandingDocument, { id: encounterId, knownAt }, signal),
    select: (answer) => answer.encounter,
  })

export const actorQuery = (id: string, moment: Moment) =>
  queryOptions({
    queryKey: ['actor', id, moment.window ?? null, moment.knownAt ?? null],
    queryFn: ({ signal }) => request(ActorEvidenceDocument, { id, ...moment }, signal),
    select: (answer) => answer.actor,
    placeholderData: keepPreviousData,
  })

export const searchQuery = (search: string) =>
  queryOptions({
    queryKey: ['search', search],
    queryFn: ({ signal }) => request(SearchActorsDocument, { search }, signal),
    select: (answer) => answer.actors.nodes,
    placeholderData: keepPreviousData,
    enabled: search.trim().length > 0,
  })
