/** The encounters of a track, an actor or a venue as their accounts stand, from any standpoint. */

import { needPart } from '../../database/need-part.ts'
import { timelineOfSubjects } from '../../database/statements.gen.ts'
import { isOnlyExpected } from '../../domain/claim.ts'
import { createBelongsTo } from '../../domain/condition.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import type { ParticipantClaim } from '../../domain/property-claims.ts'
import type { ActorId, EncounterKind, VenueId } from '../../domain/report.ts'
import { isHeld } from '../../domain/standings.ts'
import { OPEN_END, overlaps } from '../../domain/time.ts'
import { comparison, placeOnTimeline } from '../../domain/timeline.ts'
import { type AsOf, asked } from '../../schema/as-of.ts'
import { isStored, readLens } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findNode } from '../../schema/find-node.ts'
import { findGiven } from '../../schema/given.ts'
import { mostDerived } from '../../schema/loaders.ts'
import { parsePageSize } from '../../schema/page.ts'
import type { QueryTimelineArgs } from '../../schema/types.gen.ts'
import { type AccountModel, accountOf, placesBetween } from '../account/index.ts'
import type { EncounterModel } from '../encounter/index.ts'
import type { AccountedEncounter, TimelineModel } from './mapper.ts'

const everyKind: readonly EncounterKind[] = ['ROUND', 'SESSION', 'MEETING', 'TALKS', 'CALL', 'EXCHANGE', 'VISIT']

/** A merged actor's timeline is that of the one that it was merged into. Throws `NotFound` for an unknown subject and `InvalidInput` for one that has no timeline. */
export async function readTimeline(
  { of: subject, kinds, withGroups, limit: size }: QueryTimelineArgs,
  asOf: AsOf,
  context: RequestContext,
): Promise<TimelineModel> {
  const limit = parsePageSize(size, 100, 'limit')
  const of = await findSubject(subject, asOf, context)
  const { id } = of
  const groups = id.startsWith('actor:') && withGroups === true ? await groupsOf(id, context) : []
  const found = await readOwn(id, groups, kinds ?? everyKind, limit + 1, asOf, context)
  const ordered = [...found].sort(comparison(new Map(found.map((encounter) => [encounter.id, encounter]))))
  const encounters = ordered.slice(0, limit)
  return { of, encounters, entries: placeOnTimeline(encounters), truncated: ordered.length > limit, asOf }
}

/**
 * At least `wanted` of the encounters in which the accounts have the subject, earliest first, or all: some of those that any
 * report puts there are not, so that where too few are left more are read.
 */
async function readOwn(
  id: string,
  groups: readonly string[],
  kinds: readonly EncounterKind[],
  wanted: number,
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly AccountedEncounter[]> {
  for (let limit = wanted; ; limit *= 4) {
    const rows = await readRows([id, ...groups], kinds, limit, asOf, context)
    const accounted = await Promise.all(rows.map(async (row) => ({ row, account: await accountOf(row, context) })))
    const standing = accounted.flatMap(({ row, account }) =>
      account === null || !overlaps(account.time.value, asOf.window) ? [] : [{ row, account }],
    )
    const own = await keepOwn(standing, id, groups, context)
    if (own.length >= wanted || rows.length < limit || !isStored(asOf)) return own
  }
}

async function findSubject(id: string, asOf: AsOf, context: RequestContext): Promise<TimelineModel['of']> {
  const found = await findGiven('of', id, ['track', 'actor', 'venue'], context)
  // Whoever is asked for is told of, known by then or not.
  const subject = await findNode(found, { ...asOf, knownAt: OPEN_END }, context)
  return { ...subject, asOf } as TimelineModel['of']
}

/** All that an actor belongs to at any remove, at any time. */
async function groupsOf(id: string, context: RequestContext): Promise<readonly string[]> {
  return (await context.loaders.belonging.load(id)).map((actor) => actor.id).filter((group) => group !== id)
}

/** Encounters with their reports: under the stored accounts those of the window and no more than asked for, else all. */
async function readRows(
  subjects: readonly string[],
  kinds: readonly EncounterKind[],
  limit: number,
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly EncounterModel[]> {
  if (isStored(asOf)) {
    const { from, to } = asOf.window
    const page = { subjects, kinds, from, to, knownAt: asOf.knownAt, limit }
    return asked(await context.read(timelineOfSubjects, page), asOf)
  }
  const [, ...found] = await Promise.all([
    readLens(asOf, context),
    ...subjects.map((id) => context.loaders.encountersOfSubject.load(id)),
  ])
  const rows = found.flat()
  if (rows.length > mostDerived) {
    throw new LimitExceeded(`under a lens or another clock at most ${mostDerived} encounters are made anew`)
  }
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()]
  return asked(
    unique.filter(({ kind }) => kinds.includes(kind)),
    asOf,
  )
}

interface Standing {
  readonly row: EncounterModel
  readonly account: AccountModel
}

/** Those in which the account has the subject: a disputed place or an absence by most accounts does not. */
async function keepOwn(
  found: readonly Standing[],
  id: string,
  groups: readonly string[],
  context: RequestContext,
): Promise<readonly AccountedEncounter[]> {
  if (id.startsWith('venue:')) {
    const isWithin = await placesBetween(
      [id, ...found.map(({ account }) => account.venue.value)].filter(isVenue),
      context,
    )
    return found
      .filter(({ account: { venue } }) => venue.value !== undefined && isVenue(id) && isWithin(venue.value, id))
      .map((one) => toAccounted(one, []))
  }
  if (!isActor(id)) return found.map((one) => toAccounted(one, []))
  const belongsTo = createBelongsTo(groups.length === 0 ? [] : await context.loaders.belonging.load(id))
  return found.flatMap((one) => {
    const { participants, time } = one.account
    const own = participants.filter(({ actor, value }) => value && actor === id)
    const asGroup = participants.filter(
      ({ actor, value }) => value && groups.includes(actor) && belongsTo(id, actor, time.value),
    )
    const parts = own.length > 0 ? own : asGroup
    return parts.length === 0 ? [] : [toAccounted(one, parts)]
  })
}

function toAccounted({ row, account }: Standing, parts: readonly ParticipantClaim[]): AccountedEncounter {
  const { partOf, follows } = needPart(row.setting, 'setting')
  return {
    id: row.id,
    time: account.time.value,
    partOf,
    follows,
    row,
    account,
    isPartPlanned:
      isHeld(account.standing) && parts.length > 0 && parts.every(({ for: naming }) => isOnlyExpected(naming)),
    roles: [...new Set(parts.map(({ role }) => role))].sort(),
    through: [...new Set(parts.map(({ actor }) => actor))].sort(),
  }
}

const isVenue = (id: string | undefined): id is VenueId => id?.startsWith('venue:') === true
const isActor = (id: string): id is ActorId => id.startsWith('actor:')
