/** Inputs of the API in an address, written as JSON: a lens, a choice of contacts. */
import { coerceInputValue, type GraphQLSchema, isInputType } from 'graphql'
import { InvalidInput } from '../domain/errors.ts'
import type { ContactChoice, Lens } from './types.gen.ts'

/** The lens as the API reads it. Errors: `InvalidInput` with what is wrong and an example. */
export function parseLens(text: string, schema: GraphQLSchema): Lens {
  return parseInput(text, schema, { argument: 'lens', type: 'Lens', example: { onTheRecordOnly: true } }) as Lens
}

/** The choice as the API reads it. Errors: `InvalidInput` with what is wrong and an example. */
export function parseOnly(text: string, schema: GraphQLSchema): ContactChoice {
  const example = { roles: ['MEDIATOR'], venues: ['venue:doha'] }
  return parseInput(text, schema, { argument: 'only', type: 'ContactChoice', example }) as ContactChoice
}

interface Expected {
  readonly argument: string
  readonly type: string
  readonly example: object
}

function parseInput(text: string, schema: GraphQLSchema, { argument, type: name, example }: Expected): unknown {
  const type = schema.getType(name)
  if (!isInputType(type)) throw new InvalidInput(`this server knows no ${name}`, argument)
  const refuse = (why: string): never => {
    const told = `expected a ${name} of the API as JSON, like ${JSON.stringify(example)}`
    throw new InvalidInput(`${argument}: ${why}; ${told}`, argument)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse(`${text} is not JSON`)
  }
  return coerceInputValue(value, type, (_path, _value, error) => refuse(error.message.replace(/\.$/, '')))
}
