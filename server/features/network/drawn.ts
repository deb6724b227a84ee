/** Who is drawn of a network: the ends of contacts, their mediators, who else took part, and whom they belong to. */

import type { RowOf } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import type { DrawnActorTuple } from '../../database/rows.ts'
import { actorsAround, actorsDrawn } from '../../database/statements.gen.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { ActorId, EncounterId, Role } from '../../domain/report.ts'
import { createRollUp, type RollUpLevel } from '../../domain/roll-up.ts'
import type { Time } from '../../domain/time.ts'
import { type AsOf, asked } from '../../schema/as-of.ts'
import { isStored, seeReports } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { allParts } from '../../schema/parts.ts'
import type { ActorModel } from '../actor/index.ts'
import { contactTime, type SeenContactModel, toAffiliated, withDetails } from '../contact/index.ts'
import type { DrawnActors } from './mapper.ts'

/** An actor in a role in an encounter. */
interface Part {
  readonly actor: ActorId
  readonly role: Role
  readonly encounter: EncounterId
}

/**
 * Actors and the roles that they hold in the encounters drawn. Rolled up, whoever took part is drawn as the group that it
 * belonged to at the time of that encounter, and holds its role. `chosen` are drawn even where nothing is known of them.
 */
export async function readDrawn(
  contacts: readonly SeenContactModel[],
  asOf: AsOf,
  level: RollUpLevel | undefined,
  chosen: readonly ActorId[],
  context: RequestContext,
): Promise<DrawnActors> {
  if (level === undefined && isStored(asOf)) return readStored(contacts, asOf, chosen, context)
  const named = contacts.flatMap(({ from, to, through }) => [from, to, ...through])
  const base = contacts.flatMap((contact): readonly SeenContactModel[] => contact.rolled?.merged ?? [contact])
  const parts = await readParts(base, asOf, context)
  const ids = new Set([...chosen, ...named, ...parts.map(({ actor }) => actor)])
  if (ids.size === 0) return { actors: [], rolesOf: new Map() }
  const around = { ids: [...ids].sort(), ...(level === undefined ? {} : { parts: allParts }) }
  const rows = asked(await context.read(actorsAround, around), asOf)
  const drawnParts = level === undefined ? parts : rollParts(parts, rows, level, base)
  const rolesOf = toRoles(drawnParts)
  const drawn = [...chosen, ...named, ...drawnParts.map(({ actor }) => actor)]
  return { actors: level === undefined ? rows : withGroups(drawn, rows), rolesOf }
}

/** Whoever was read along with the contacts. */
export function toDrawn(tuples: readonly DrawnActorTuple[], asOf: AsOf): DrawnActors {
  const rows = tuples.map(([id, name, kind, isNamed, note, aliases, affiliations, possiblySame, roles]) => ({
    id,
    name,
    kind,
    isNamed,
    note,
    aliases,
    affiliations,
    possiblySame,
    roles,
  }))
  return withRoles(rows, asOf)
}

/** One statement, where the stored accounts are those of the standpoint and nobody is drawn as somebody else. */
async function readStored(
  contacts: readonly SeenContactModel[],
  asOf: AsOf,
  chosen: readonly ActorId[],
  context: RequestContext,
): Promise<DrawnActors> {
  // Only who is said not to have met need not have taken part.
  const apart = contacts.filter(({ kind }) => kind === 'DENIED').flatMap(({ from, to }) => [from, to])
  const ids = [...new Set([...chosen, ...apart])].sort()
  const encounters = [...new Set(contacts.map(({ encounter }) => encounter))]
  if (ids.length === 0 && encounters.length === 0) return { actors: [], rolesOf: new Map() }
  const rows = await context.read(actorsDrawn, { ids, encounters, knownAt: asOf.knownAt })
  return withRoles(rows, asOf)
}

function withRoles(rows: readonly RowOf<typeof actorsDrawn>[], asOf: AsOf): DrawnActors {
  const rolesOf = new Map(rows.map(({ id, roles }) => [id, [...roles].sort()]))
  return { actors: asked(rows, asOf), rolesOf }
}

/** Who takes part in the encounters of these contacts, in which roles. */
export async function readRoles(
  contacts: readonly SeenContactModel[],
  asOf: AsOf,
  context: RequestContext,
): Promise<ReadonlyMap<string, readonly Role[]>> {
  return toRoles(await readParts(contacts, asOf, context))
}

function toRoles(parts: readonly Part[]): ReadonlyMap<string, readonly Role[]> {
  const byActor = groupBy(parts, ({ actor }) => actor)
  return new Map(
    [...byActor].map(([actor, same]) => [actor, [...new Set(same.map(({ role }) => role))].sort()] as const),
  )
}

async function readParts(
  contacts: readonly SeenContactModel[],
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly Part[]> {
  const encounters = [...new Set(contacts.map((contact) => contact.encounter))]
  if (!isStored(asOf)) {
    const ids = [...new Set(contacts.flatMap((contact) => withDetails(contact).reports))]
    const { reports } = await seeReports(ids, asOf, context)
    return reports.flatMap(({ participations, encounter }) =>
      participations.filter((part) => part.isPresent).map(({ actor, role }) => ({ actor, role, encounter })),
    )
  }
  const load = (encounter: string) => context.loaders.participantsOfEncounter.load({ encounter, knownAt: asOf.knownAt })
  return (await Promise.all(encounters.map(load))).flat()
}

function rollParts(
  parts: readonly Part[],
  rows: readonly ActorModel[],
  level: RollUpLevel,
  contacts: readonly SeenContactModel[],
): readonly Part[] {
  const draw = createRollUp(rows.map(toAffiliated), level)
  const timeOf = new Map<EncounterId, Time>()
  for (const contact of contacts)
    if (!timeOf.has(contact.encounter)) timeOf.set(contact.encounter, contactTime(contact))
  return parts.map((part) => {
    const time = timeOf.get(part.encounter)
    return time === undefined ? part : { ...part, actor: draw(part.actor, time).actor }
  })
}

/** Of the rows, those of the actors given and of whom they belong to. */
function withGroups(ids: readonly ActorId[], rows: readonly ActorModel[]): readonly ActorModel[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = new Set<ActorId>()
  const follow = (id: ActorId): void => {
    if (found.has(id)) return
    found.add(id)
    for (const { group } of needPart(byId.get(id)?.affiliations ?? [], 'affiliations')) follow(group)
  }
  for (const id of ids) follow(id)
  return rows.filter(({ id }) => found.has(id))
}
