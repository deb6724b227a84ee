/** Reads the question of contact columns from an address: the arguments of `contactColumns`, by the same names. */
import type { GraphQLSchema } from 'graphql'
import { InvalidInput } from '../../domain/errors.ts'
import type { Clock } from '../../domain/lens.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import { parseLens } from '../../schema/parse-input.ts'
import { type Chunk, parseChunk } from './chunks.ts'

export interface Question {
  readonly asOf: AsOf
  readonly chunk: Chunk
  readonly hasVenues: boolean
}

/** Each parameter once, as text. */
export type ColumnsQuery = Readonly<Partial<Record<(typeof columnsParameters)[number], string>>>

export const columnsParameters = ['window', 'knownAt', 'clock', 'lens', 'venues', 'chunk'] as const

const clocks: readonly Clock[] = ['PUBLIC', 'PUBLISHED', 'RECORDED']

/** The lens is read as the API reads it. Errors: `InvalidInput` naming the parameter, its value and what is accepted. */
export function createParseQuestion(schema: GraphQLSchema) {
  return ({ window, knownAt, clock, lens, venues, chunk }: ColumnsQuery, nowSeconds: number): Question => ({
    asOf: toAsOf(
      {
        window,
        knownAt,
        clock: clock === undefined ? undefined : parseChoice('clock', clock, clocks),
        lens: lens === undefined ? undefined : parseLens(lens, schema),
      },
      nowSeconds,
    ),
    chunk: parseChunk(chunk),
    hasVenues: venues !== undefined && parseChoice('venues', venues, ['true', 'false']) === 'true',
  })
}

function parseChoice<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === text)
  if (choice !== undefined) return choice
  throw new InvalidInput(`${name}: ${text} is not accepted; expected ${choices.join(', ')}`, name)
}
