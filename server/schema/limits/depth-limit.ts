/** Validation rule: how deep fields may nest. */
import type { ASTVisitor, FragmentDefinitionNode, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql'
import { toLimitError } from './limit-error.ts'

/**
 * Refuses operations whose fields nest deeper than `limit` levels, fragments included. Introspection is left out:
 * graphql-js bounds it with a rule of its own.
 */
export function limitDepth(limit: number): ValidationRule {
  return (context): ASTVisitor => {
    const depthOfFragment = new Map<string, number>()
    return {
      OperationDefinition(operation) {
        const depth = measureDepth(operation.selectionSet, context, depthOfFragment)
        if (depth <= limit) return
        context.reportError(
          toLimitError(`The operation nests ${depth} levels of fields; the limit is ${limit} (MAX_DEPTH).`, [
            operation,
          ]),
        )
      },
    }
  }
}

/** Each fragment is measured once, so a document costs no more than its length; a cycle counts as no depth. */
function measureDepth(set: SelectionSetNode, context: ValidationContext, depthOfFragment: Map<string, number>): number {
  let deepest = 0
  for (const selection of set.selections) {
    if (selection.kind === 'Field') {
      if (selection.name.value.startsWith('__')) continue
      const below = selection.selectionSet
      deepest = Math.max(deepest, 1 + (below === undefined ? 0 : measureDepth(below, context, depthOfFragment)))
    } else if (selection.kind === 'InlineFragment') {
      deepest = Math.max(deepest, measureDepth(selection.selectionSet, context, depthOfFragment))
    } else {
      const fragment = context.getFragment(selection.name.value)
      if (fragment) deepest = Math.max(deepest, measureFragment(fragment, context, depthOfFragment))
    }
  }
  return deepest
}

function measureFragment(
  fragment: FragmentDefinitionNode,
  context: ValidationContext,
  depthOfFragment: Map<string, number>,
): number {
  const name = fragment.name.value
  const known = depthOfFragment.get(name)
  if (known !== undefined) return known
  depthOfFragment.set(name, 0)
  const depth = measureDepth(fragment.selectionSet, context, depthOfFragment)
  depthOfFragment.set(name, depth)
  return depth
}
