/** A lens in an address: the API's own, written as JSON. */
import { coerceInputValue, type GraphQLSchema, isInputType } from 'graphql'
import { InvalidInput } from '../domain/errors.ts'
import type { Lens } from './types.gen.ts'

/** The lens as the API reads it. Errors: `InvalidInput` with what is wrong and an example. */
export function parseLens(text: string, schema: GraphQLSchema): Lens {
  const type = schema.getType('Lens')
  if (!isInputType(type)) throw new InvalidInput('this server knows no lenses', 'lens')
  const refuse = (why: string): never => {
    throw new InvalidInput(`lens: ${why}; expected a Lens of the API as JSON, like {"onTheRecordOnly":true}`, 'lens')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse(`${text} is not JSON`)
  }
  return coerceInputValue(value, type, (_path, _value, error) => refuse(error.message)) as Lens
}
