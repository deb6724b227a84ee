/** What a question selects of a field. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql'

/** Whether a field is asked for with this one among its own, fragments apart. */
export function asksFor(name: string, { fieldNodes }: GraphQLResolveInfo): boolean {
  return fieldNodes.some(({ selectionSet }) =>
    selectionSet?.selections.some((field) => field.kind === 'Field' && field.name.value === name),
  )
}

/** Whether nothing of what the field gives is asked for but its identifier. */
export function asksForIdOnly({ selectionSet }: FieldNode): boolean {
  if (selectionSet === undefined) return false
  return selectionSet.selections.every(
    (field) => field.kind === 'Field' && (field.name.value === 'id' || field.name.value === '__typename'),
  )
}
