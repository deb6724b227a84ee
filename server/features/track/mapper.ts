/** Rows of tracks as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { tracksById } from '../../database/statements.gen.ts'
import type { Asked } from '../../schema/as-of.ts'

export type TrackModel = Asked<RowOf<typeof tracksById>>
