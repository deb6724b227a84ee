/** The network in modes in which not only actors are nodes. */
import { queryOptions } from '@tanstack/react-query'
import { NetworkGraphDocument } from '../documents/network-graph.gen.ts'
import { request } from '../fetcher.ts'
import { contactLimit } from '../limits.ts'
import type { NetworkQuestion } from '../queries.ts'

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
