/** The `Time` type and the scalars, from times of the domain. */

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
