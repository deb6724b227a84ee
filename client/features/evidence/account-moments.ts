/** When the account of an encounter may have changed. */
import { shortenTime } from '../../graph/wordings.ts'
import { formatMinute, toDay } from '../../state/days.ts'

export interface AccountMoment {
  /** Just after it, as a knowledge time. */
  readonly edtf: string
  /** In days. */
  readonly day: number
  /** In words. */
  readonly when: string
  /** Of the articles whose reports became known then. */
  readonly numbers: readonly string[]
}

interface KnownReport {
  readonly known: { readonly earliest: string | null; readonly latest: string | null; readonly text: string }
  readonly article: { readonly id: string }
}

interface MomentContext {
  /** Those that dates do without. */
  readonly years: readonly number[]
  readonly numberOf: (articleId: string) => string
  /** Today, in days: what is still to come has changed nothing. */
  readonly today: number
}

/**
 * Just after each report became known, and after the time of what is told of had passed (`end`, an instant). A time that had
 * passed before the first report is no change: there was no account yet.
 */
export function listMoments(
  reports: readonly KnownReport[],
  end: string | null,
  { years, numberOf, today }: MomentContext,
): readonly AccountMoment[] {
  const moments = new Map<string, AccountMoment>()
  const add = (day: number, when: string, numbers: readonly string[]): void => {
    const edtf = formatMinute(day + 1 / 1440)
    const known = moments.get(edtf)
    moments.set(edtf, {
      edtf,
      day,
      when: known?.when ?? when,
      numbers: [...new Set([...(known?.numbers ?? []), ...numbers])].sort(),
    })
  }
  for (const { known, article } of reports) {
    const instant = known.latest ?? known.earliest
    if (instant !== null) add(toDay(instant), shortenTime(known.text, years), [numberOf(article.id)])
  }
  const first = Math.min(...[...moments.values()].map(({ day }) => day))
  const closing = end === null ? undefined : toDay(end)
  if (closing !== undefined && closing > first && closing < today) add(closing, 'once its time had passed', [])
  return [...moments.values()].sort((a, b) => a.day - b.day)
}

/** What stands of a contact in an account; an account without it is the first report of the encounter, or another account. */
export function nameState(standing: string | undefined, isFirst: boolean): string {
  return standing ?? (isFirst ? 'first report' : 'another account')
}
