/** What in the store points to somebody else than the rules say, and where it is to point. Pure; nothing that is right is moved. */
import type { RowOf } from '../../database/decode.ts'
import type { denialsToSettle, placementsToSettle, relationsToSettle } from '../../database/statements.gen.ts'
import { type IdentityRule, type Mention, resolveMention } from '../../domain/identity.ts'
import type { ActorId } from '../../domain/report.ts'

type Placement = RowOf<typeof placementsToSettle>
type Denied = RowOf<typeof denialsToSettle>
type Relation = RowOf<typeof relationsToSettle>

/** What speaks of actors: parts in reports, denials, and what is said of them beside reports. */
interface Said {
  readonly placements: readonly Placement[]
  readonly denials: readonly Denied[]
  readonly relations: readonly Relation[]
}

/** Everybody whom these name, as they are written. */
export function actorsWrittenIn({ placements, denials, relations }: Said): readonly ActorId[] {
  const written = [
    ...placements.flatMap((row) => [
      row.writtenActor ?? row.actor,
      row.writtenSide ?? row.side,
      row.writtenOnBehalfOf ?? row.onBehalfOf,
    ]),
    ...denials.flatMap((row) => [row.writtenFirst ?? row.first, row.writtenSecond ?? row.second]),
    ...relations.flatMap((row) => [row.writtenFrom ?? row.from, row.writtenTo ?? row.to]),
  ]
  return [...new Set(written.filter((id) => id !== null).filter(isActor))]
}

/** Who is meant, and what is to be kept beside it: nothing where no rule had a say. */
interface Place {
  readonly meant: ActorId
  readonly written: ActorId | null
}

export function movedPlacements(rows: readonly Placement[], rules: readonly IdentityRule[]) {
  return rows.flatMap((row) => {
    const { relation, report, article, encounter } = row
    const read = (actor: ActorId | null) => (actor === null ? undefined : place({ actor, report, article }, rules))
    const actor = place({ actor: row.writtenActor ?? row.actor, report, article }, rules)
    const side = read(row.writtenSide ?? row.side)
    const onBehalfOf = read(row.writtenOnBehalfOf ?? row.onBehalfOf)
    const changes = {
      side: side?.meant ?? null,
      onBehalfOf: onBehalfOf?.meant ?? null,
      writtenActor: actor.written,
      writtenSide: side?.written ?? null,
      writtenOnBehalfOf: onBehalfOf?.written ?? null,
    }
    const isRight =
      actor.meant === row.actor &&
      changes.side === row.side &&
      changes.onBehalfOf === row.onBehalfOf &&
      changes.writtenActor === row.writtenActor &&
      changes.writtenSide === row.writtenSide &&
      changes.writtenOnBehalfOf === row.writtenOnBehalfOf
    return isRight ? [] : [{ relation, encounter, actor: actor.meant, was: row.actor, changes }]
  })
}

export function movedDenials(rows: readonly Denied[], rules: readonly IdentityRule[]) {
  return rows.flatMap((row) => {
    const { denial, report, article, encounter } = row
    const first = place({ actor: row.writtenFirst ?? row.first, report, article }, rules)
    const second = place({ actor: row.writtenSecond ?? row.second, report, article }, rules)
    const changes = {
      first: first.meant,
      second: second.meant,
      writtenFirst: first.written,
      writtenSecond: second.written,
    }
    const isRight =
      changes.first === row.first &&
      changes.second === row.second &&
      changes.writtenFirst === row.writtenFirst &&
      changes.writtenSecond === row.writtenSecond
    return isRight ? [] : [{ denial, encounter, changes, concerns: [first.meant, second.meant] }]
  })
}

/**
 * What is said of actors beside reports; `rows` hold all that is said of whoever is one with theirs. What would tie an
 * actor to itself as possibly the same, or repeat what is said of the one meant already, stays where it was written: there
 * it is out of sight, for its actor is merged.
 */
export function movedRelations(rows: readonly Relation[], rules: readonly IdentityRule[]) {
  const said = new Set<string>()
  const settled = rows.map((row) => {
    const spelling = row.name === null ? undefined : { name: row.name, article: row.article ?? undefined }
    const from = end(row.writtenFrom ?? row.from, rules, spelling)
    const to = end(row.writtenTo ?? row.to, rules, undefined)
    return { row, from, to, isPlain: from.written === null && to.written === null }
  })
  for (const { row, from, to, isPlain } of settled) if (isPlain) said.add(keyOf(row, from.meant, to.meant))
  return settled.flatMap(({ row, from, to, isPlain }) => {
    const key = keyOf(row, from.meant, to.meant)
    const isSuperfluous = !isPlain && (said.has(key) || (row.type === 'POSSIBLY_SAME_AS' && from.meant === to.meant))
    if (!isPlain) said.add(key)
    const wanted = isSuperfluous
      ? { from: row.writtenFrom ?? row.from, to: row.writtenTo ?? row.to, writtenFrom: null, writtenTo: null }
      : { from: from.meant, to: to.meant, writtenFrom: from.written, writtenTo: to.written }
    const isRight =
      wanted.from === row.from &&
      wanted.to === row.to &&
      wanted.writtenFrom === row.writtenFrom &&
      wanted.writtenTo === row.writtenTo
    const { relation, type } = row
    const changes = { writtenFrom: wanted.writtenFrom, writtenTo: wanted.writtenTo }
    return isRight ? [] : [{ relation, type, from: wanted.from, to: wanted.to, changes }]
  })
}

function keyOf({ type, properties }: Relation, from: string, to: string): string {
  const { writtenFrom: _from, writtenTo: _to, ...own } = properties
  return JSON.stringify([type, from, to, Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** An end of a relation; only an actor can be meant otherwise than it is written. */
function end(id: string, rules: readonly IdentityRule[], spelling: Mention['spelling']) {
  if (!isActor(id)) return { meant: id, written: null }
  return place({ actor: id, ...(spelling === undefined ? {} : { spelling }) }, rules)
}

function place(mention: Mention, rules: readonly IdentityRule[]): Place {
  const { actor, isCurated } = resolveMention(mention, rules)
  return { meant: actor, written: isCurated ? mention.actor : null }
}

export const isActor = (id: string): id is ActorId => id.startsWith('actor:')
