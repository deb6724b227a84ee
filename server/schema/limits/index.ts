/** Limits on what one GraphQL operation may ask; each is answered with a sentence naming the limit and the value. */
import type { ValidationRule } from 'graphql'
import { limitAliases, limitDirectives } from './count-limits.ts'
import { limitDepth } from './depth-limit.ts'

export { checkCost } from './cost-limit.ts'
export { restateGraphQLLimit } from './limit-error.ts'

/** The rules that need nothing but the document; the length in tokens is graphql-js's own. */
export function limitRules(limits: {
  readonly depth: number
  readonly aliases: number
  readonly directives: number
}): ValidationRule[] {
  return [limitDepth(limits.depth), limitAliases(limits.aliases), limitDirectives(limits.directives)]
}
