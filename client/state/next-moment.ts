/** From publication to publication: the moments of knowledge that J and K lead to. */
import { formatMinute } from './days.ts'
import { toKnownDay } from './known-text.ts'

/**
 * When the next article after a moment was out, or the last one before it; a day before all of them where there is none. Null,
 * which is now, after the last. A moment that only the server reads is stepped from as now is.
 */
export function findNextMoment(
  articles: readonly { readonly knownDay: number }[],
  knownAt: string | undefined,
  direction: 1 | -1,
): string | null {
  const now = (knownAt === undefined ? undefined : toKnownDay(knownAt)) ?? Number.POSITIVE_INFINITY
  const days = [...new Set(articles.map(({ knownDay }) => knownDay))].sort((a, b) => a - b)
  const next = direction > 0 ? days.find((day) => day > now + 1e-6) : days.findLast((day) => day < now - 1e-6)
  if (next === undefined) return direction > 0 ? null : formatMinute((days[0] ?? 0) - 1)
  return formatMinute(next)
}
