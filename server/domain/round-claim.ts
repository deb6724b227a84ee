/**
 * Round numbers as claims (`model.md`, rule 7): "seventh round" is kept and checked against the rounds on record, and the
 * rounds that it implies are never minted.
 */
import type { Standing } from './claim.ts'
import type { EncounterId, ReportId } from './report.ts'
import { isHeld } from './standings.ts'
import { comparison, type TimedEncounter } from './timeline.ts'

/** A round of a track with what stands of it. */
export interface Round extends TimedEncounter {
  readonly standing: Standing
}

/** A report that gives an encounter a number. */
export interface Ordinal {
  readonly ordinal: number
  readonly report: ReportId
  readonly encounter: EncounterId
}

export interface RoundClaim extends Ordinal {
  /** Rounds that any report has held or under way before it, and it itself. */
  readonly roundsOnRecord: number
  /** How many the number says that the record lacks; negative where the record has more. */
  readonly gap: number
  /** Reports that give the same encounter another number. */
  readonly contradictedBy: readonly ReportId[]
  /** Other encounters to which a report gives the same number. */
  readonly sharedWith: readonly EncounterId[]
}

/**
 * Checks numbers against the rounds of their track, in the order of these. A round counts that any report has held or under
 * way, the author's own voice included; one that was planned, denied, called off or lapsed does not. `encounters` are those
 * that the numbers are given to, whatever their kind.
 */
export function checkOrdinals(
  ordinals: readonly Ordinal[],
  encounters: readonly TimedEncounter[],
  rounds: readonly Round[],
): readonly RoundClaim[] {
  const byId = new Map([...encounters, ...rounds].map((encounter) => [encounter.id, encounter]))
  const compare = comparison(byId)
  const onRecord = rounds.filter(({ standing }) => isHeld(standing) || standing === 'UNCONFIRMED')
  return ordinals.flatMap((claim) => {
    const self = byId.get(claim.encounter)
    if (self === undefined) return []
    const roundsOnRecord = 1 + onRecord.filter((round) => round.id !== self.id && compare(round, self) < 0).length
    const others = ordinals.filter((other) => other.report !== claim.report)
    const contradictedBy = others
      .filter((other) => other.encounter === claim.encounter && other.ordinal !== claim.ordinal)
      .map(({ report }) => report)
    const shared = others
      .filter((other) => other.encounter !== claim.encounter && other.ordinal === claim.ordinal)
      .map(({ encounter }) => encounter)
    const sharedWith = [...new Set(shared)].sort()
    return [{ ...claim, roundsOnRecord, gap: claim.ordinal - roundsOnRecord, contradictedBy, sharedWith }]
  })
}

/** The claim and the record in words: `claims the 7th; on record up to it: 1`. */
export function formatRoundClaim({ ordinal, roundsOnRecord }: Pick<RoundClaim, 'ordinal' | 'roundsOnRecord'>): string {
  return `claims the ${ordinal}${suffixOf(ordinal)}; on record up to it: ${roundsOnRecord}`
}

function suffixOf(ordinal: number): string {
  const [tens, ones] = [ordinal % 100, ordinal % 10]
  if (tens >= 11 && tens <= 13) return 'th'
  return { 1: 'st', 2: 'nd', 3: 'rd' }[ones] ?? 'th'
}
