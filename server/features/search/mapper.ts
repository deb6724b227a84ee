/** What a search finds, as the API's types are resolved from. */
import type { ResolversTypes } from '../../schema/types.gen.ts'
import type { Likeness, Stretch } from './words.ts'

export interface SearchHitModel {
  readonly node: Awaited<ResolversTypes['Node']>
  readonly text: string
  readonly highlights: readonly Stretch[]
  readonly likeness: Likeness
  readonly score: number
}
