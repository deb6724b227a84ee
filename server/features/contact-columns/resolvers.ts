/** `contactColumns`: where to get contacts as typed columns. */
import { LAYOUT_VERSION, MEDIA_TYPE } from '../../domain/contact-columns/index.ts'
import { formatInstant } from '../../domain/time.ts'
import { toAsOf } from '../../schema/as-of.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { readChunks } from './chunks.ts'

export const contactColumnsResolvers: Resolvers = {
  Query: {
    contactColumns: (_root, args, context) => readChunks(toAsOf(args, context.nowSeconds), args, context),
  },
  ContactColumns: {
    layout: () => LAYOUT_VERSION,
    mediaType: () => MEDIA_TYPE,
    window: ({ asOf }) => asOf.window,
    knownAt: ({ asOf }) => formatInstant(asOf.knownAt) ?? '',
    versions: ({ chunks }) => chunks.reduce((sum, { versions }) => sum + versions, 0),
    chunks: ({ chunks }) => chunks,
  },
}
