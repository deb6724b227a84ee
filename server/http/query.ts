/** The query string of an address, as those take it who read it. */
import type { Request } from 'express'
import { InvalidInput } from '../domain/errors.ts'
import type { Query } from '../export/question.ts'

/** Values by name: text, or several texts. Errors: `InvalidInput` for what nests. */
export function readQuery(request: Request): Query {
  return Object.fromEntries(
    Object.entries(request.query).map(([name, value]) => {
      if (typeof value === 'string') return [name, value]
      if (Array.isArray(value)) return [name, value.map(String)]
      throw new InvalidInput(`${name}: expected text`, name)
    }),
  )
}
