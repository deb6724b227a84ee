/** Numbers that reports give rounds, checked against the rounds of the track that are on record. */
import type { ReportRow } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import { checkOrdinals } from '../../domain/round-claim.ts'
import { asked } from '../../schema/as-of.ts'
import { seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { accountOf } from '../account/index.ts'
import type { RoundClaimModel, TimelineModel } from './mapper.ts'

/** Claims about encounters of the timeline, earliest known first; checked against all rounds up to each, as known. */
export async function claimsOf({ of, encounters, asOf }: TimelineModel, context: RequestContext) {
  if (!of.id.startsWith('track:')) return []
  const rows = encounters.map(({ row }) => row)
  const ordinals = (await seeReportsOf(rows, asOf, context)).rows.flatMap(toOrdinal)
  if (ordinals.length === 0) return []
  const onTrack = await context.loaders.encountersOfSubject.load(of.id)
  const rounds = await Promise.all(
    asked(onTrack, asOf)
      .filter(({ kind }) => kind === 'ROUND')
      .map(async (row) => ({ row, account: await accountOf(row, context) })),
  )
  const accounted = rounds.flatMap(({ row: { id, setting }, account }) => {
    if (account === null) return []
    const { partOf, follows } = needPart(setting, 'setting')
    return [{ id, partOf, follows, time: account.time.value, standing: account.standing }]
  })
  const claims = [...checkOrdinals(ordinals, encounters, accounted)].sort(byKnowledge(ordinals))
  return claims.map((claim): RoundClaimModel => ({ ...claim, asOf }))
}

interface KnownOrdinal {
  readonly ordinal: number
  readonly report: ReportRow['id']
  readonly encounter: ReportRow['encounter']
  readonly knownFrom: number
}

function toOrdinal({ id, encounter, ordinalClaim, knownFrom }: ReportRow): readonly KnownOrdinal[] {
  return ordinalClaim === null ? [] : [{ ordinal: ordinalClaim, report: id, encounter, knownFrom }]
}

type Claimed = Pick<KnownOrdinal, 'report'>

function byKnowledge(ordinals: readonly KnownOrdinal[]): (a: Claimed, b: Claimed) => number {
  const known = new Map(ordinals.map(({ report, knownFrom }) => [report, knownFrom]))
  const since = ({ report }: Claimed) => known.get(report) ?? 0
  return (a, b) => since(a) - since(b) || (a.report < b.report ? -1 : 1)
}
