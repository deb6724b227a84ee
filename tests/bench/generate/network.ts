/** How large a generated network is, and what follows from that and its seed. */

export interface Network {
  readonly encounters: number
  readonly seed: number
  readonly actors: number
  /** The first of the actors; the others belong to one each. */
  readonly states: number
  readonly countries: number
  readonly venues: number
  readonly outlets: number
  readonly speakers: number
  readonly tracks: number
}

/** The measures of a network of about this many encounters: a tenth as many actors, and the rest in proportion. */
export function planNetwork(encounters: number, seed = 2026): Network {
  const actors = Math.max(60, Math.round(encounters / 10))
  const countries = Math.min(160, Math.max(8, Math.round(encounters / 400)))
  return {
    encounters,
    seed,
    actors,
    states: Math.min(160, Math.max(8, Math.round(actors / 20))),
    countries,
    venues: countries * 26,
    outlets: Math.min(2_000, Math.max(12, Math.round(encounters / 200))),
    speakers: Math.min(8_000, Math.max(24, Math.round(encounters / 50))),
    tracks: Math.min(5_000, Math.max(5, Math.round(encounters / 100))),
  }
}

/** The state that an actor is or belongs to, by rank. */
export const side = ({ states }: Network, rank: number): number => (rank < states ? rank : (rank * 7 + 3) % states)

const syllables = [
  'ba',
  'qa',
  'ri',
  'mo',
  'ze',
  'kha',
  'lu',
  'ghe',
  'ta',
  'no',
  'shi',
  'vo',
  'dar',
  'men',
  'sul',
  'pei',
]

/** A name of a number's own, of at least three syllables. */
export function nameOf(number: number): string {
  let rest = number
  let name = ''
  for (let length = 0; length < 3 || rest > 0; length++) {
    name += syllables[rest % syllables.length]
    rest = Math.floor(rest / syllables.length)
  }
  return name.charAt(0).toUpperCase() + name.slice(1)
}
