/** The `Time` type and the scalars, from times of the domain. */

import { GraphQLError, type GraphQLScalarType, Kind } from 'graphql'
import { formatInstant } from '../domain/time.ts'
import { formatTime } from '../domain/time-text.ts'
import type { Resolvers } from './types.gen.ts'

export const timeResolvers: Resolvers = {
  Time: {
    edtf: (time) => time.edtf,
    earliest: (time) => formatInstant(time.from) ?? null,
    latest: (time) => formatInstant(time.to) ?? null,
    precision: (time) => time.precision,
    inferred: (time) => time.inferred,
    dayPart: (time) => time.dayPart ?? null,
    text: (time) => formatTime(time),
  },
}

/** How the scalar `EDTF` is read: a bare `2012` is a year, and whatever else is no text is refused before anything is read. */
export const edtfInput: Pick<GraphQLScalarType, 'parseValue' | 'parseLiteral'> = {
  parseValue: toEdtf,
  parseLiteral: (node) =>
    toEdtf(node.kind === Kind.INT ? Number(node.value) : 'value' in node ? node.value : node.kind),
}

function toEdtf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isInteger(value)) return String(value)
  throw new GraphQLError(`EDTF is text such as "2026-06-30", and not ${JSON.stringify(value)}`)
}
