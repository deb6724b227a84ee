/** One generated encounter with all that articles will say of it. */

import type { ArticleInput } from './articles.ts'
import { type Network, side } from './network.ts'
import type { Random } from './random.ts'

type ReportInput = ArticleInput['reports'][string]
type Part = NonNullable<ReportInput['who']>[number]
type Introduced = NonNullable<NonNullable<ArticleInput['introduces']>['encounters']>[string]

/** One report of an encounter, ready to stand in an article. */
export interface Told {
  readonly encounter: string
  readonly introduced: Introduced
  /** From when, in seconds, an article can say it. */
  readonly tellableFrom: number
  readonly report: ReportInput
}

const daySeconds = 86_400
const end = Date.UTC(2026, 10, 1) / 1000
const spanSeconds = 150 * 365.25 * daySeconds

/** Its reports, first the one of the article that introduces it. Encounters come in the order of their times. */
export function generateEncounter(
  network: Network,
  number: number,
  random: Random,
  ranks: (random: Random) => number,
): readonly [Told, ...Told[]] {
  // More is on record of late: half of all encounters lie in the last fifth of the time.
  const age = (1 - (number + random.next()) / network.encounters) ** 2.3
  const start = Math.floor((end - age * spanSeconds) / daySeconds) * daySeconds
  const time = timeOf(start, random)
  const cast = castOf(network, random, ranks)
  const encounter = `encounter-${number}`
  const introduced = identify(network, number, cast.kind, random)
  const base: ReportInput = {
    encounter,
    status: 'occurred',
    ...(cast.mode === undefined ? {} : { mode: cast.mode }),
    ...(random.chance(0.6) ? { level: random.pick(['leaders', 'principals', 'technical'] as const) } : {}),
    time,
    ...(random.chance(0.8) ? { venue: `venue-${random.below(network.venues)}` } : {}),
    who: [...cast.who],
    attribution: attribute(network, random),
    evidence: { paragraph: 1 + random.below(20), gist: 'Who was in contact with whom, in our words.' },
  }
  const tell = (changes: Partial<ReportInput>, days: number): Told => ({
    encounter,
    introduced,
    tellableFrom: start + days * daySeconds,
    report: { ...base, attribution: attribute(network, random), ...changes },
  })
  return storyOf(base, cast, network, random).map(([changes, days]) => tell(changes, days)) as [Told, ...Told[]]
}

type Line = readonly [changes: Partial<ReportInput>, daysAfter: number]

/** What is said of it over time, in about the shares of diplomatic reporting: 1.3 reports an encounter. */
function storyOf(base: ReportInput, cast: Cast, network: Network, random: Random): readonly [Line, ...Line[]] {
  const denies = (scope: 'direct' | 'any') => ({
    status: 'denied' as const,
    denies: [{ between: [...cast.sides] as [string, string], scope }],
  })
  const planned: Line = [{ status: 'planned' }, -2 - random.below(10)]
  const held: Line = [{}, 1 + random.below(3)]
  const lot = random.next()
  if (lot < 0.66) return [held]
  if (lot < 0.76) return [held, [{ evidence: base.evidence }, 2 + random.below(6)]]
  if (lot < 0.84) return [planned, held]
  if (lot < 0.89) return [planned]
  if (lot < 0.92) return [[{ ...denies('any'), mode: undefined, who: [] }, 0]]
  if (lot < 0.94) return [planned, [denies('direct'), 1]]
  if (lot < 0.96) return [held, [denies('any'), 3]]
  if (lot < 0.965) return [held, [{ who: recast(base.who ?? []) }, 4]]
  if (lot < 0.97) return [held, [{ mode: 'direct', venue: `venue-${random.below(network.venues)}` }, 4]]
  if (lot < 0.98) return [planned, [{ status: 'cancelled' }, 0]]
  return [[{ status: 'under_way', attribution: 'author' }, 0]]
}

/** The same people, the last of them in another part: a mediator only watched, an observer mediated, anybody else was not there. */
function recast(who: readonly Part[]): Part[] {
  return who.map((part, place): Part => {
    if (place < who.length - 1) return part
    if (part.role === 'mediator') return { ...part, role: 'observer' }
    return part.role === 'observer' ? { ...part, role: 'mediator' } : { ...part, present: false }
  })
}

interface Cast {
  readonly kind: 'round' | 'session' | 'meeting' | 'talks' | 'call' | 'exchange' | 'visit'
  readonly mode: 'direct' | 'indirect' | 'unclear' | undefined
  readonly who: readonly Part[]
  readonly sides: readonly [string, string]
}

/** Two parties of different sides, and by turns a mediator, a host, further members or an observer. */
function castOf(network: Network, random: Random, ranks: (random: Random) => number): Cast {
  const first = ranks(random)
  const second = other(network, [first], random, ranks)
  const third = other(network, [first, second], random, ranks)
  const party = (rank: number): Part => ({
    actor: `actor-${rank}`,
    role: 'party',
    side: `actor-${side(network, rank)}`,
  })
  const role = (rank: number, name: 'mediator' | 'host' | 'observer'): Part => ({ actor: `actor-${rank}`, role: name })
  const sides = [`actor-${first}`, `actor-${second}`] as const
  const both = [party(first), party(second)]
  const lot = random.next()
  if (lot < 0.3) return { kind: 'meeting', mode: 'direct', who: both, sides }
  if (lot < 0.38) return { kind: 'call', mode: 'direct', who: both, sides }
  if (lot < 0.5) return { kind: 'talks', mode: 'unclear', who: both, sides }
  if (lot < 0.68) return { kind: 'round', mode: 'indirect', who: [...both, role(third, 'mediator')], sides }
  if (lot < 0.74) {
    const fourth = other(network, [first, second, third], random, ranks)
    return { kind: 'round', mode: 'indirect', who: [...both, role(third, 'mediator'), role(fourth, 'host')], sides }
  }
  if (lot < 0.84) return { kind: 'meeting', mode: undefined, who: [party(first), role(third, 'host')], sides }
  if (lot < 0.9) return { kind: 'session', mode: 'direct', who: [...both, role(third, 'observer')], sides }
  if (lot < 0.95) {
    const member: Part = { actor: `actor-${third}`, role: 'member', for: `actor-${first}` }
    return { kind: 'meeting', mode: 'direct', who: [...both, member], sides }
  }
  return { kind: 'visit', mode: undefined, who: [party(first), role(third, 'host')], sides }
}

/** An actor of another side than all of these. */
function other(network: Network, than: readonly number[], random: Random, ranks: (random: Random) => number): number {
  const taken = new Set(than.map((rank) => side(network, rank)))
  for (let tries = 0; tries < 20; tries++) {
    const rank = ranks(random)
    if (!taken.has(side(network, rank))) return rank
  }
  for (let state = 0; ; state++) if (!taken.has(state)) return state
}

function identify(network: Network, number: number, kind: Cast['kind'], random: Random): Introduced {
  return {
    title: `Encounter ${number}`,
    kind,
    ...(random.chance(0.3) ? { track: `track-${random.below(network.tracks)}` } : {}),
    ...(kind === 'session' && number > 0 ? { partOf: `encounter-${number - 1}` } : {}),
    ...(kind === 'round' && number > 9 ? { follows: `encounter-${number - 1 - random.below(9)}` } : {}),
  }
}

function timeOf(start: number, random: Random): ReportInput['time'] {
  const day = (days: number) => new Date((start + days * daySeconds) * 1000).toISOString().slice(0, 10)
  const lot = random.next()
  if (lot < 0.78) return day(0)
  if (lot < 0.84) return { at: day(0), part: random.pick(['morning', 'afternoon', 'evening'] as const) }
  if (lot < 0.9) return `${day(0)}/${day(1 + random.below(4))}`
  if (lot < 0.93) return `${day(0)}T${String(8 + random.below(12)).padStart(2, '0')}:30Z`
  if (lot < 0.97) return day(0).slice(0, 7)
  if (lot < 0.999) return { at: day(0).slice(0, 4), inferred: true }
  return `${day(0)}/..`
}

/** A chain of one or two links; a quarter of all origins are unnamed. */
function attribute({ speakers }: Network, random: Random): ReportInput['attribution'] {
  const speaker = random.below(speakers)
  const basis = speaker % 4 === 0 ? ('anonymous' as const) : ('on_record' as const)
  const origin = { source: `speaker-${speaker}`, basis }
  if (random.chance(0.7)) return [origin]
  const agency = Math.floor(speaker / 4) * 4 + 1
  return agency === speaker || agency >= speakers ? [origin] : [{ source: `speaker-${agency}` }, origin]
}
