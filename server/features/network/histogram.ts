/** Encounters over time, binned for a slider. */
import type { RowOf } from '../../database/decode.ts'
import type { histogramOfEncounters } from '../../database/statements.gen.ts'
import type { Standing } from '../../domain/claim.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { EncounterId } from '../../domain/report.ts'
import { countStandings } from '../../domain/standings.ts'
import { formatInstant, parseTime, type Time } from '../../domain/time.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { HistogramUnit } from '../../schema/types.gen.ts'
import type { HistogramBinModel, HistogramModel } from './mapper.ts'

export type HistogramRow = RowOf<typeof histogramOfEncounters>

/** Bins in order, and apart from them the encounters whose time is wider than the unit or open at an end. */
export function toHistogram(rows: readonly HistogramRow[], unit: HistogramUnit, asOf: AsOf): HistogramModel {
  const bins = [...groupBy(rows, (row) => row.bin).entries()]
    .flatMap(([bin, same]) => (bin === null ? [] : [toBin(bin, same, asOf)]))
    .sort((a, b) => (a.earliest < b.earliest ? -1 : 1))
  const ranges = rows.filter((row) => row.bin === null).flatMap((row) => row.encounters)
  return { unit, bins, ranges: [...ranges].sort(), asOf }
}

function toBin(edtf: string, rows: readonly HistogramRow[], asOf: AsOf): HistogramBinModel {
  const time = parseTime(edtf)
  const count = (standing: HistogramRow['standing']) => rows.find((row) => row.standing === standing)?.count ?? 0
  return {
    edtf,
    earliest: formatInstant(time.from) ?? '',
    latest: formatInstant(time.to) ?? '',
    ...countStandings(count),
    encounters: rows.flatMap((row) => row.encounters),
    asOf,
  }
}

/** An encounter with what an account says of its time and standing. */
export interface Binnable {
  readonly id: EncounterId
  readonly time: Time
  readonly standing: Standing
}

const digits: Readonly<Record<HistogramUnit, number>> = { DAY: 10, MONTH: 7, YEAR: 4 }

/** The rows that the database would count: one for each bin and standing, and without a bin what is wider than the unit. */
export function binAccounts(encounters: readonly Binnable[], unit: HistogramUnit): readonly HistogramRow[] {
  const binOf = ({ time }: Binnable): string | null => {
    const first = formatInstant(time.from)?.slice(0, digits[unit])
    const last = formatInstant(time.to - 1)?.slice(0, digits[unit])
    return first !== undefined && first === last ? first : null
  }
  return [...groupBy(encounters, (encounter) => `${binOf(encounter)} ${encounter.standing}`).values()].flatMap(
    (same) => {
      const [first] = same
      if (first === undefined) return []
      return [{ bin: binOf(first), standing: first.standing, count: same.length, encounters: same.map(({ id }) => id) }]
    },
  )
}
