/** `node(id)`: any one thing by its identifier. */
import { toAsOf } from './as-of.ts'
import { findNode, typeOfId } from './find-node.ts'
import type { Resolvers } from './types.gen.ts'

export const nodeResolvers: Resolvers = {
  Query: {
    node: (_root, args, context) => findNode(args.id, toAsOf(args, context.nowSeconds), context),
  },
  Node: {
    __resolveType: ({ id }) => typeOfId(id),
  },
}
