/** How a limit on the shape of an operation is reported: a GraphQL error at the place, with our code for the client. */
import { type ASTNode, GraphQLError } from 'graphql'
import { LimitExceeded } from '../../domain/errors.ts'

/** A validation error that stands for `LimitExceeded`; the error edge gives it its code. */
export function toLimitError(message: string, nodes: readonly ASTNode[] = []): GraphQLError {
  return new GraphQLError(message, { nodes, originalError: new LimitExceeded(message) })
}
