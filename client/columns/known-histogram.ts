/**
 * The chart of time at a moment of knowledge, from the versions of all accounts: it counts encounters by what stands of each,
 * with a contact or without, and so it is not made of contact columns, in which an encounter stands as its contacts do.
 */
import { groupBy } from '../../server/domain/group-by.ts'
import { countStandings } from '../../server/domain/standings.ts'
import type { HistoriesQuery } from '../api/operations.gen.ts'
import type { Bin, Histogram } from '../features/timeline/axis.ts'

type Encounter = HistoriesQuery['encounters']['nodes'][number]
type Account = Encounter['history'][number]['account']

/** An encounter with the account that stood. */
interface Stood {
  readonly encounter: Pick<Encounter, 'id' | 'title'>
  readonly account: Account
}

/** The server's own, by day, as known at a second; undefined for a time after the versions were told, or where some are not. */
export function makeHistogram(
  { network, encounters }: HistoriesQuery,
  knownAt: number | undefined,
): Histogram | undefined {
  const toldAt = toSecond(network.knownAt)
  const second = knownAt ?? toldAt
  if (encounters.pageInfo.hasNextPage || second > toldAt) return undefined
  const stood = encounters.nodes.flatMap((encounter) => {
    const version = encounter.history.find(
      ({ known }) => toSecond(known.from) <= second && (known.to === null || toSecond(known.to) > second),
    )
    return version === undefined ? [] : [{ encounter, account: version.account }]
  })
  const byDay = groupBy(stood, findDay)
  const wide = byDay.get(undefined) ?? []
  return {
    unit: 'DAY',
    bins: [...byDay].flatMap(([day, same]) => (day === undefined ? [] : toBin(day, same))).sort(inTime),
    ranges: wide
      .map(({ encounter: { id, title }, account }) => ({ id, title, account }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

const inTime = (a: Bin, b: Bin): number => (a.edtf < b.edtf ? -1 : 1)

/** The one day that its time lies in; undefined where it is wider, or open at an end. */
function findDay({ account: { time } }: Stood): string | undefined {
  if (time.earliest === null || time.latest === null) return undefined
  const last = new Date(Date.parse(time.latest) - 1_000).toISOString()
  const day = time.earliest.slice(0, 10)
  return last.slice(0, 10) === day ? day : undefined
}

function toBin(day: string, stood: readonly Stood[]): Bin {
  const count = (standing: Account['standing']): number =>
    stood.filter(({ account }) => account.standing === standing).length
  return {
    edtf: day,
    earliest: `${day}T00:00:00Z`,
    latest: `${new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`,
    ...countStandings(count),
    encounters: [...stood]
      .sort(inOrder)
      .map(({ encounter: { id, title }, account: { standing } }) => ({ id, title, account: { standing } })),
  }
}

/** By standing as it is written, then by when it began. */
function inOrder(a: Stood, b: Stood): number {
  const keyOf = ({ account, encounter }: Stood): string =>
    `${account.standing} ${account.time.earliest} ${encounter.id}`
  return keyOf(a) < keyOf(b) ? -1 : 1
}

const toSecond = (instant: string): number => Date.parse(instant) / 1_000
