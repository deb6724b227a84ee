/** Parts of rows: what a question does not ask for is not read, and stands as null. */
import { InvariantViolated } from '../domain/errors.ts'
import type { Part } from './rows.ts'

/** A part that the question needs. Throws `InvariantViolated` where it was not read: then `fieldsOf` of the schema's parts lacks a field. */
export function needPart<Value>(part: Value | null | undefined, name: Part): Value {
  if (part === null || part === undefined) throw new InvariantViolated(`the part ${name} was needed and not read`)
  return part
}
