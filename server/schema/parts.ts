/** Which lists of a row a question needs: what it does not ask for is not read. */
import { type FragmentDefinitionNode, type GraphQLResolveInfo, visit } from 'graphql'
import type { Part } from '../database/rows.ts'
import { InvariantViolated } from '../domain/errors.ts'

/** The fields that each part is read for, whatever type they are of. */
const fieldsOf: Readonly<Record<Part, readonly string[]>> = {
  aliases: ['aliases'],
  affiliations: ['affiliations', 'graph'],
  possiblySame: ['possiblySame'],
  sessions: ['parts'],
  remarks: ['readings', 'signals', 'absences'],
}

export const allParts = [
  'aliases',
  'affiliations',
  'possiblySame',
  'sessions',
  'remarks',
] as const satisfies readonly Part[]

/** The parts that an operation asks for anywhere, its fragments included. */
export function findParts({
  operation,
  fragments,
}: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): readonly Part[] {
  const named = new Set<string>()
  const note = (node: GraphQLResolveInfo['operation'] | FragmentDefinitionNode) =>
    visit(node, { Field: ({ name }) => void named.add(name.value) })
  for (const node of [operation, ...Object.values(fragments)]) note(node)
  return allParts.filter((part) => fieldsOf[part].some((field) => named.has(field)))
}

/** A part that the question needs. Throws `InvariantViolated` where it was not read: then `fieldsOf` lacks a field. */
export function needPart<Value>(part: Value | null, name: Part): Value {
  if (part === null) throw new InvariantViolated(`the part ${name} was needed and not read`)
  return part
}
