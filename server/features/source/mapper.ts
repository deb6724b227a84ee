/** Rows of sources as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { sourcesById } from '../../database/statements.gen.ts'
import type { Asked } from '../../schema/as-of.ts'

export type SourceModel = Asked<RowOf<typeof sourcesById>>
