/** Contact columns as the API's types are resolved from. */
import type { AsOf } from '../../schema/as-of.ts'

export interface ContactColumnsModel {
  readonly asOf: AsOf
  readonly chunks: readonly ChunkModel[]
}

interface ChunkModel {
  readonly id: string
  readonly url: string
  readonly versions: number
  readonly estimatedBytes: number
}
