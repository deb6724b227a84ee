/** Rows of reports as the API's types are resolved from. */
import type { ReportRow } from '../../database/decode.ts'
import type { ArticleId, DenialRow, EvidenceRow, LinkRow, ParticipationRow } from '../../database/rows.ts'
import type { Asked } from '../../schema/as-of.ts'

export type ReportModel = Asked<ReportRow>
export type ParticipationModel = Asked<ParticipationRow>
export type DenialModel = Asked<DenialRow>
export type AttributionLinkModel = Asked<LinkRow>

/** A place in the text of its article. */
export type EvidenceModel = EvidenceRow & { readonly article: ArticleId }

/** Links nearest to the article first. */
export interface AttributionModel {
  readonly links: readonly AttributionLinkModel[]
  readonly origin: AttributionLinkModel
}
