/** Rows of encounters as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { encountersById } from '../../database/statements.gen.ts'
import type { Asked } from '../../schema/as-of.ts'

export type EncounterModel = Asked<RowOf<typeof encountersById>>
