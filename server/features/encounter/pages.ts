/** Pages of encounters in a window, as every noun that has encounters gives them. */

import { needPart } from '../../database/need-part.ts'
import type { EncounterKind } from '../../domain/report.ts'
import { overlaps } from '../../domain/time.ts'
import { partOfDay } from '../../domain/timeline.ts'
import { type AsOf, asked } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { parseOrigins } from '../../schema/origins.ts'
import { type Page, parseCursor, parsePageSize, startOfTimes, toPage } from '../../schema/page.ts'
import type { EncounterFilter } from '../../schema/types.gen.ts'
import { type AccountModel, accountOf } from '../account/index.ts'
import { readReported } from '../contact/index.ts'
import type { EncounterModel } from './mapper.ts'

/** Every kind but visits, which are presence and no encounter. */
export const meetings: readonly EncounterKind[] = ['ROUND', 'SESSION', 'MEETING', 'TALKS', 'CALL', 'EXCHANGE']

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly orderBy?: 'EARLIEST' | 'LATEST' | null | undefined
}

/**
 * Encounters that overlap the window as known, one statement for all who ask for the same page: by when they may have begun, then by the part of the day that is
 * stated, then by identifier. Visits are left out unless asked for by kind.
 */
export async function pageOfEncounters(
  context: RequestContext,
  asOf: AsOf,
  { first, after, orderBy }: PageArguments,
  filter: EncounterFilter | null | undefined,
): Promise<Page<EncounterModel & { readonly validFrom: number; readonly place: string }>> {
  const size = parsePageSize(first, 25)
  const isLatest = orderBy === 'LATEST'
  const { key: afterFrom, id: afterPlace } = parseCursor(after, startOfTimes(isLatest))
  if (!isStored(asOf)) {
    const rows = await readAnew(asOf, filter ?? {}, context)
    const ordered = isLatest ? [...rows].reverse() : rows
    const isPast = ({ validFrom, place }: (typeof rows)[number]) =>
      validFrom === afterFrom
        ? isLatest
          ? place < afterPlace
          : place > afterPlace
        : isLatest
          ? validFrom < afterFrom
          : validFrom > afterFrom
    return toPage(
      ordered.filter(isPast).slice(0, size + 1),
      size,
      after,
      (row) => row.validFrom,
      (row) => row.place,
    )
  }
  const { kinds, standings, modes, venue = null, track = null, actors, anyOf } = filter ?? {}
  const whose = { actors: actors ?? [], venue, track }
  const rows = await context.loaders.encounterPages.load({
    of: { key: JSON.stringify(whose), ...whose },
    page: {
      isLatest,
      ofActors: whose.actors.length > 0,
      ...windowParameters(asOf),
      kinds: kinds ?? meetings,
      standings: standings ?? null,
      modes: modes ?? null,
      anyOf: anyOf ?? null,
      ...parseOrigins(filter ?? {}),
      afterFrom,
      afterPlace,
      limit: size + 1,
    },
  })
  return toPage(
    asked(rows, asOf),
    size,
    after,
    (row) => row.validFrom,
    (row) => row.place,
  )
}

/** Encounters as their accounts stand under a lens or another clock, earliest first. */
async function readAnew(asOf: AsOf, filter: EncounterFilter, context: RequestContext) {
  const encounters = await readReported(asOf, context)
  const found = await Promise.all(
    encounters.map(async (encounter) => {
      const account = await accountOf(encounter, context)
      if (account === null || !overlaps(account.time.value, asOf.window)) return []
      if (!(await fits(encounter, account, filter, context))) return []
      const { from: validFrom } = account.time.value
      return [{ ...encounter, validFrom, place: `${partOfDay(account.time.value)}${encounter.id}` }]
    }),
  )
  return found.flat().sort((a, b) => a.validFrom - b.validFrom || (a.place < b.place ? -1 : 1))
}

async function fits(
  encounter: EncounterModel,
  account: AccountModel,
  filter: EncounterFilter,
  context: RequestContext,
): Promise<boolean> {
  const { kinds, standings, modes, venue, track, actors, anyOf } = filter
  const { minOrigins, countUnnamedApart } = parseOrigins(filter)
  const { origins } = account.corroboration
  const tookPart = (id: string) => account.participants.some((part) => part.actor === id && part.value)
  const place = account.venue.value
  const around = place === undefined ? [] : [place, ...((await context.loaders.venues.load(place))?.within ?? [])]
  return (
    (kinds ?? meetings).includes(encounter.kind) &&
    (standings?.includes(account.standing) ?? true) &&
    (modes?.includes(account.mode.value) ?? true) &&
    (venue === undefined || venue === null || around.some((outer) => outer === venue)) &&
    (track === undefined || track === null || needPart(encounter.setting, 'setting').track === track) &&
    (countUnnamedApart ? origins.atMost : origins.atLeast) >= minOrigins &&
    (actors?.every(tookPart) ?? true) &&
    (anyOf?.some(tookPart) ?? true)
  )
}
