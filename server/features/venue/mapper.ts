/** Rows of venues as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { venuesById } from '../../database/statements.gen.ts'
import type { Asked } from '../../schema/as-of.ts'

export type VenueModel = Asked<RowOf<typeof venuesById>>
