/** How a limit on the shape of an operation is reported: a GraphQL error at the place, with our code for the client. */
import { type ASTNode, GraphQLError } from 'graphql'
import { LimitExceeded } from '../../domain/errors.ts'

/** A validation error that stands for `LimitExceeded`; the error edge gives it its code. */
export function toLimitError(message: string, nodes: readonly ASTNode[] = []): GraphQLError {
  return new GraphQLError(message, { nodes, originalError: new LimitExceeded(message) })
}

/** Our sentence for a limit of graphql-js itself, whose own words name no setting; undefined for all other messages. */
export function restateGraphQLLimit(message: string, limits: { readonly tokens: number }): string | undefined {
  if (message.startsWith('Syntax Error: Document contains more')) {
    return `The document is longer than ${limits.tokens} tokens; that is the limit (MAX_TOKENS).`
  }
  if (message === 'Validation aborted.') {
    return 'The document repeats so many fields that checking it was broken off. Name each field once.'
  }
  return undefined
}
