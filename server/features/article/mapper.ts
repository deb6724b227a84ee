/** Rows of articles and of their remarks (readings, signals, absences, documents) as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { articlesById, remarksById } from '../../database/statements.gen.ts'
import type { KindCount } from '../../ingest/write-unit.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'

export type ArticleModel = Asked<RowOf<typeof articlesById>>
export type RemarkModel = Asked<RowOf<typeof remarksById>>
export type ReadingModel = RemarkModel
export type DocumentMentionModel = RemarkModel

export interface LoadResultModel {
  readonly articleId: string | undefined
  readonly counts: readonly KindCount[]
  readonly asOf: AsOf
}
