/** Who hosted each encounter. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { EncounterHostsDocument } from '../documents/hosts.gen.ts'
import { request } from '../fetcher.ts'
import { contactLimit } from '../limits.ts'
import type { EncounterHostsQuery } from '../operations.gen.ts'
import type { Moment } from '../queries.ts'

/** In words, by the identifier of the encounter; empty where no report names a host. */
export type Hosts = ReadonlyMap<string, readonly string[]>

export const hostsQuery = (moment: Moment) =>
  queryOptions({
    queryKey: ['hosts', moment],
    queryFn: ({ signal }) => request(EncounterHostsDocument, { ...moment, limit: contactLimit }, signal),
    select: gatherHosts,
    placeholderData: keepPreviousData,
  })

/** `Qatar` of one who hosted; who is not surely a host, or only some name, in the words of the account. */
export function gatherHosts({ network }: EncounterHostsQuery): Hosts {
  return new Map(
    network.contacts.map(({ encounter: { id, account } }) => [
      id,
      (account?.properties ?? []).flatMap(({ role, value, agreement, actor }) => {
        if (role !== 'HOST' || actor === null) return []
        const words = value === `${actor.name} hosted` ? actor.name : value
        return [agreement === 'AGREED' ? words : `${words} (${agreement === 'PARTIAL' ? 'some say' : 'disputed'})`]
      }),
    ]),
  )
}
