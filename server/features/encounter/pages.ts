/** Pages of encounters in a window, as every noun that has encounters gives them. */
import { encountersInWindow, encountersInWindowLatest } from '../../database/statements.gen.ts'
import type { EncounterKind } from '../../domain/report.ts'
import { OPEN_END, OPEN_START } from '../../domain/time.ts'
import { type AsOf, asked } from '../../schema/as-of.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { type Page, parseCursor, parsePageSize, toPage } from '../../schema/page.ts'
import type { EncounterFilter } from '../../schema/types.gen.ts'
import type { EncounterModel } from './mapper.ts'

const meetings: readonly EncounterKind[] = ['ROUND', 'SESSION', 'MEETING', 'TALKS', 'CALL', 'EXCHANGE']

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly orderBy?: 'EARLIEST' | 'LATEST' | null | undefined
}

/** Encounters that overlap the window as known, one statement. Visits are left out unless asked for by kind. */
export async function pageOfEncounters(
  context: RequestContext,
  asOf: AsOf,
  { first, after, orderBy }: PageArguments,
  filter: EncounterFilter | null | undefined,
): Promise<Page<EncounterModel & { readonly validFrom: number }>> {
  const size = parsePageSize(first, 25)
  const isLatest = orderBy === 'LATEST'
  const start = isLatest ? { key: OPEN_END, id: '\uffff' } : { key: OPEN_START, id: '' }
  const { key: afterFrom, id: afterId } = parseCursor(after, start)
  const { kinds, standings, modes, venue, track, actors } = filter ?? {}
  const rows = await context.read(isLatest ? encountersInWindowLatest : encountersInWindow, {
    ...windowParameters(asOf),
    kinds: kinds ?? meetings,
    standings: standings ?? null,
    modes: modes ?? null,
    venue: venue ?? null,
    track: track ?? null,
    actors: actors ?? null,
    afterFrom,
    afterId,
    limit: size + 1,
  })
  return toPage(asked(rows, asOf), size, after, (row) => row.validFrom)
}
