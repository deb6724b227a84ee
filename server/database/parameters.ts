/** Values on their way to the database: plain numbers are floats to the driver, so integers are marked by declared type. */

import neo4j from 'neo4j-driver'
import { InvariantViolated } from '../domain/errors.ts'
import type { Statement } from './statement.ts'

/**
 * Parameters as the driver takes them. `Int` and `[Int]` become integers; inside `Map` and `[Map]`, to any depth, every
 * whole number does; all else goes as it is, with `undefined` as null. Throws `InvariantViolated` where a parameter
 * declared `Int` holds no whole number.
 */
export function toDriverParameters<Parameters extends object>(
  statement: Statement<Parameters, object>,
  parameters: Parameters,
): Record<string, unknown> {
  const declared: Readonly<Record<string, string>> = statement.parameters
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, convert(value, declared[name] ?? '', `${statement.name}.${name}`)]),
  )
}

function convert(value: unknown, type: string, place: string): unknown {
  if (value === undefined || value === null) return null
  const element = /^\[(.+)\]$/.exec(type)?.[1]
  if (element !== undefined && Array.isArray(value)) return value.map((each) => convert(each, element, place))
  if (type === 'Int') return toInteger(value, place)
  return type === 'Map' ? markIntegers(value) : value
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
