/** What the evidence of a contact, an encounter, an actor, a venue or a track asks. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { LensVariable } from '../../state/lens.ts'
import { ActorEvidenceDocument } from '../documents/actor.gen.ts'
import {
  ContactEvidenceDocument,
  EncounterEvidenceDocument,
  EncounterReportsDocument,
  EncounterStandingDocument,
} from '../documents/evidence.gen.ts'
import { TrackEvidenceDocument } from '../documents/track.gen.ts'
import { VenueEvidenceDocument } from '../documents/venue.gen.ts'
import { request } from '../fetcher.ts'
import type { Moment } from '../queries.ts'

export const contactQuery = (id: string, standpoint: Omit<Moment, 'window'>) =>
  queryOptions({
    queryKey: ['contact', id, standpoint],
    queryFn: ({ signal }) => request(ContactEvidenceDocument, { id, ...standpoint }, signal),
    select: (answer) => answer.contact,
  })

export const encounterQuery = (id: string, standpoint: Omit<Moment, 'window'>) =>
  queryOptions({
    queryKey: ['encounter', id, standpoint],
    queryFn: ({ signal }) => request(EncounterEvidenceDocument, { id, ...standpoint }, signal),
    select: (answer) => answer.encounter,
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

export const trackQuery = (id: string, standpoint: Omit<Moment, 'window'>) =>
  queryOptions({
    queryKey: ['track', id, standpoint],
    queryFn: ({ signal }) => request(TrackEvidenceDocument, { id, ...standpoint }, signal),
    placeholderData: keepPreviousData,
  })
