/** Values on their way to the database: plain numbers are floats to the driver, so integers are marked by declared type. */

import neo4j from 'neo4j-driver'
import { InvariantViolated } from '../domain/errors.ts'

/**
 * Parameters as the driver takes them, by declared type: `Int` goes up as an integer and `Float` as a float; in all else
 * (`Map`, a named shape) whole numbers do as integers, at any depth. `[T]` is a list of T, `T?` may be null.
 * Throws `InvariantViolated` where a parameter declared `Int` holds no whole number.
 */
export function toDriverParameters(
  statement: { readonly name: string; readonly parameters: Readonly<Record<string, string>> },
  parameters: object,
): Record<string, unknown> {
  const declared = statement.parameters
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      convert(value, declared[name] ?? '', `${statement.name}.${name}`),
    ]),
  )
}

/** No part by this name: the database would plan a statement once more for a list without any text. */
const noPart = ['']

function convert(value: unknown, declared: string, place: string): unknown {
  if (value === undefined || value === null) return null
  const type = declared.replace(/\?$/, '')
  const element = /^\[(.+)\]$/.exec(type)?.[1]
  if (element === 'Part' && Array.isArray(value) && value.length === 0) return noPart
  if (element !== undefined && Array.isArray(value)) return value.map((each) => convert(each, element, place))
  if (type === 'Int') return toInteger(value, place)
  return type === 'Float' ? value : markIntegers(value)
}

function toInteger(value: unknown, place: string): unknown {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return neo4j.int(value)
  throw new InvariantViolated(`${place} is declared Int and given ${JSON.stringify(value)}`)
}

function markIntegers(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(markIntegers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, markIntegers(each)]))
}
