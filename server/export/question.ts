/** Reads the question of an export from a URL's query: the arguments of `network` in the API, by the same names, and `among`. */
import type { Standing } from '../domain/claim.ts'
import type { ContactKind } from '../domain/contact.ts'
import { InvalidInput } from '../domain/errors.ts'
import type { Clock } from '../domain/lens.ts'
import type { RollUpLevel } from '../domain/roll-up.ts'
import type { NetworkQuestion } from './network.ts'

/** A query string's values: one, or several of the same name. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

const kinds = Object.keys({
  DIRECT: true,
  INDIRECT: true,
  UNCLEAR: true,
  MEDIATED: true,
  HOSTED: true,
  DENIED: true,
} satisfies Record<ContactKind, true>) as readonly ContactKind[]

const standings = Object.keys({
  PLANNED: true,
  UNDER_WAY: true,
  OCCURRED: true,
  DENIED: true,
  CANCELLED: true,
  UNCONFIRMED: true,
  LAPSED: true,
} satisfies Record<Standing, true>) as readonly Standing[]

const levels = Object.keys({
  DELEGATION: true,
  ORGANIZATION: true,
  STATE: true,
} satisfies Record<RollUpLevel, true>) as readonly RollUpLevel[]

const clocks = Object.keys({
  PUBLIC: true,
  PUBLISHED: true,
  RECORDED: true,
} satisfies Record<Clock, true>) as readonly Clock[]

/** Parameters that every format takes. */
export const questionParameters = [
  'window',
  'knownAt',
  'clock',
  'lens',
  'kinds',
  'standings',
  'actors',
  'among',
  'only',
  'minOrigins',
  'countUnnamedApart',
  'rollUp',
  'steps',
  'throughHosts',
  'carriedBy',
  'limit',
] as const

/**
 * The question asked. Lists are separated by commas or repeated: `kinds=DIRECT,HOSTED`. Empty values count as absent.
 * Errors: `InvalidInput` naming the parameter, its value and what is accepted. Times, the lens, `only` and
 * how many steps there may be are read by whoever answers.
 */
export function parseQuestion(query: Query): NetworkQuestion {
  return {
    window: parseSingle(query, 'window'),
    knownAt: parseSingle(query, 'knownAt'),
    clock: parseChoice(query, 'clock', clocks),
    lens: parseSingle(query, 'lens'),
    kinds: parseChoices(query, 'kinds', kinds),
    standings: parseChoices(query, 'standings', standings),
    actors: parseList(query, 'actors'),
    among: parseList(query, 'among'),
    only: parseSingle(query, 'only'),
    minOrigins: parseWhole(query, 'minOrigins'),
    countUnnamedApart: parseYes(query, 'countUnnamedApart'),
    rollUp: parseChoice(query, 'rollUp', levels),
    steps: parseWhole(query, 'steps'),
    throughHosts: parseYes(query, 'throughHosts'),
    carriedBy: parseChoices(query, 'carriedBy', standings),
    limit: parseWhole(query, 'limit'),
  }
}

/** Errors: `InvalidInput` for a parameter that is not among those accepted, which would otherwise be ignored unnoticed. */
export function refuseUnknownParameters(query: Query, accepted: readonly string[]): void {
  const unknown = Object.keys(query).find((name) => !accepted.includes(name))
  if (unknown === undefined) return
  throw new InvalidInput(`${unknown}: no such parameter; expected ${accepted.join(', ')}`, unknown)
}

/** The one value of a parameter; undefined where it is absent or empty. */
export function parseSingle(query: Query, name: string): string | undefined {
  const value = query[name]
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string') return value
  throw new InvalidInput(`${name}: given ${value.length} times; expected once`, name)
}

function parseList(query: Query, name: string): readonly string[] | undefined {
  const value = query[name]
  const entries = (value === undefined ? [] : [value].flat())
    .flatMap((text) => text.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return entries.length === 0 ? undefined : entries
}

function parseChoices<Choice extends string>(
  query: Query,
  name: string,
  choices: readonly Choice[],
): readonly Choice[] | undefined {
  return parseList(query, name)?.map((entry) => choose(entry, name, choices))
}

function parseChoice<Choice extends string>(
  query: Query,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = parseSingle(query, name)
  return text === undefined ? undefined : choose(text, name, choices)
}

function choose<Choice extends string>(text: string, name: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === text)
  if (choice !== undefined) return choice
  throw new InvalidInput(`${name}: ${text} is not accepted; expected ${choices.join(', ')}`, name)
}

function parseYes(query: Query, name: string): boolean | undefined {
  const answer = parseChoice(query, name, ['true', 'false'])
  return answer === undefined ? undefined : answer === 'true'
}

function parseWhole(query: Query, name: string): number | undefined {
  const text = parseSingle(query, name)
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidInput(`${name}: ${text} is not accepted; expected a whole number from 1 to 999999999`, name)
}
