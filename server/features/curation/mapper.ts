/** Curations as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { ArticleId, CuratedActorRow } from '../../database/rows.ts'
import type { curationsByNumber } from '../../database/statements.gen.ts'
import type { LikelySame } from '../../domain/likely-same.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'

export type CurationRow = RowOf<typeof curationsByNumber>
export type CurationModel = Asked<CurationRow>
export type CuratedActorModel = Asked<CuratedActorRow>

export interface CuratedSpellingModel {
  readonly name: string
  readonly article: ArticleId | null
  readonly asOf: AsOf
}

export interface CurationResultModel {
  readonly curation: CurationModel
  readonly encountersChanged: number
}

export const toCurationId = (number: number): string => `curation:${number}`

/** One of those whom a curation speaks of, by the name that it had then. */
export function spokenOf({ speaksOf, asOf }: CurationModel, id: string): CuratedActorModel {
  const found = speaksOf.find((one) => one.id === id)
  return { id: (found?.id ?? id) as CuratedActorRow['id'], name: found?.name ?? id, asOf }
}

/** The names of a curation, each with its article; '' stands for none in the store. */
export function spellingsOf({ names, nameArticles, asOf }: CurationModel): readonly CuratedSpellingModel[] {
  return names.map((name, index) => {
    const article = nameArticles[index]
    return { name, article: article?.startsWith('article:') ? (article as ArticleId) : null, asOf }
  })
}

export type MergeSuggestionModel = Asked<LikelySame>

export interface SuggestedMergesModel {
  readonly suggestions: readonly MergeSuggestionModel[]
  readonly omitted: number
  /** The folded name from which the next question goes on. */
  readonly next: string | undefined
}
