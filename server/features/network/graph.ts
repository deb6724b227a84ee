/** A network as nodes and links of one shape, for any mode. */
import type { Standing } from '../../domain/claim.ts'
import type { Presence } from '../../domain/presence.ts'
import type { ActorId, VenueId } from '../../domain/report.ts'
import type { RollUp } from '../../domain/roll-up.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { seeReportsOf } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findMany } from '../../schema/resolve.ts'
import type { EncounterKind, GraphNodeKind, NetworkGraphArgs, NetworkMode } from '../../schema/types.gen.ts'
import { readRollUp } from '../contact/index.ts'
import { meetings } from '../encounter/index.ts'
import { type AttendedEncounter, readAttendance, readPlaces } from '../presence/index.ts'
import { type Chosen, gatherChosen, keepAttended } from './chosen.ts'
import { contactLink, encounterLinks, type Link, partLinks, plainLink, presenceLinks, reportLinks } from './links.ts'
import type { NetworkModel, NetworkPart } from './mapper.ts'
import { toAffiliations } from './parts.ts'
import { readMembers } from './read-network.ts'

export interface GraphLinkModel extends Link {
  readonly id: string
  readonly asOf: AsOf
}

export interface GraphNodeModel {
  readonly id: string
  readonly kind: GraphNodeKind
  readonly standing: Standing | null
  readonly step: number | null
  readonly asOf: AsOf
}

export interface NetworkGraphModel {
  readonly mode: NetworkMode
  readonly nodes: readonly GraphNodeModel[]
  readonly links: readonly GraphLinkModel[]
  readonly truncated: boolean
  readonly omitted: string | null
}

type DrawnNetwork = NetworkModel & Pick<NetworkPart, 'reach'>

/** The nodes and links of a mode. Modes with encounters take those of the network's window, actors and thresholds. */
export async function readGraph(
  network: NetworkModel,
  { mode, places }: NetworkGraphArgs,
  context: RequestContext,
): Promise<NetworkGraphModel> {
  const chosen = mode ?? 'ACTORS'
  const part = await network.part()
  const drawn = { ...part, ...network }
  if (chosen === 'ACTORS') return toGraph(chosen, await contactLinks(network, part), drawn, [], part.truncated)
  const attendance = await readAttended(drawn, chosen, context)
  const admitted = part.chosen && gatherChosen(part.chosen)
  const encounters = admitted === undefined ? attendance.encounters : keepAttended(attendance.encounters, admitted)
  const attended = await rollAttended(encounters, network, context)
  const venues = attended.flatMap(({ account, presences }) =>
    [account.venue.value, ...presences.map(({ venue }) => venue)].filter((venue) => venue !== undefined),
  )
  const placeAt = places === undefined || places === null ? new Map() : await readPlaces(venues, places, context)
  const placeOf = (venue: VenueId): VenueId => placeAt.get(venue) ?? venue
  const links = await linksOf(chosen, attended, placeOf, network, admitted, context)
  const isCut = attendance.truncated || (part.reach !== undefined && part.truncated)
  return toGraph(chosen, links, drawn, chosen === 'ACTORS_AND_VENUES' ? [] : attended, isCut)
}

async function contactLinks({ drawn, asOf }: NetworkModel, { contacts }: NetworkPart): Promise<readonly Link[]> {
  const belonging = toAffiliations(await drawn(), asOf.window)
  return [
    ...contacts.map(contactLink),
    ...belonging.map(({ member, group }) => plainLink('AFFILIATION', member.id, group.id)),
  ]
}

async function readAttended(network: DrawnNetwork, mode: NetworkMode, context: RequestContext) {
  const { asOf, filter, limit, level, reach } = network
  const { standings, minOrigins, countUnnamedApart } = filter
  const chosen = reach === undefined ? filter.actors : [...reach.keys()]
  const anyOf = chosen === null || level === undefined ? chosen : await readMembers(chosen, context)
  const kinds: readonly EncounterKind[] = mode === 'ACTORS_AND_ENCOUNTERS' ? meetings : [...meetings, 'VISIT']
  const encounters = { kinds, standings, minOrigins, countUnnamedApart, anyOf }
  return readAttendance(asOf, encounters, limit, context)
}

/** Whoever took part, drawn as the group that it belonged to at the time. */
async function rollAttended(
  attended: readonly AttendedEncounter[],
  { level }: NetworkModel,
  context: RequestContext,
): Promise<readonly AttendedEncounter[]> {
  if (level === undefined) return attended
  const actors = attended.flatMap(({ presences, account }) =>
    [...presences, ...account.participants].map(({ actor }) => actor),
  )
  const draw: RollUp = await readRollUp(actors, level, context)
  return attended.map((one) => ({
    ...one,
    presences: one.presences.map(
      (presence): Presence => ({ ...presence, actor: draw(presence.actor, presence.time).actor }),
    ),
    account: {
      ...one.account,
      participants: one.account.participants.map((part) => ({
        ...part,
        actor: draw(part.actor, one.account.time.value).actor,
      })),
    },
  }))
}

async function linksOf(
  mode: NetworkMode,
  attended: readonly AttendedEncounter[],
  placeOf: (venue: VenueId) => VenueId,
  { asOf }: NetworkModel,
  admitted: Chosen | undefined,
  context: RequestContext,
): Promise<readonly Link[]> {
  if (mode === 'ACTORS_AND_VENUES') return presenceLinks(attended, placeOf)
  if (mode === 'ACTORS_AND_ENCOUNTERS') return partLinks(attended)
  const [{ rows }, venues] = await Promise.all([
    seeReportsOf(
      attended.map(({ encounter }) => encounter),
      asOf,
      context,
    ),
    findMany(
      context.loaders.venues,
      attended.flatMap(({ account }) => (account.venue.value === undefined ? [] : [placeOf(account.venue.value)])),
      asOf,
    ),
  ])
  const within = venues.flatMap(({ id, within: [outer] }) =>
    outer === undefined ? [] : [plainLink('WITHIN', id, outer)],
  )
  const reports =
    admitted === undefined
      ? rows
      : rows.filter(({ id, encounter }) => admitted.get(encounter)?.reports.has(id) === true)
  return [...partLinks(attended), ...encounterLinks(attended, placeOf), ...within, ...reportLinks(reports)]
}

/** Nodes are whatever a link ends at, encounters drawn without one, and actors chosen. A link to what is not drawn is left out. */
function toGraph(
  mode: NetworkMode,
  links: readonly Link[],
  { asOf, limit, reach }: DrawnNetwork,
  attended: readonly AttendedEncounter[],
  truncated: boolean,
): NetworkGraphModel {
  const standingOf = new Map<string, Standing>(
    attended.map(({ encounter, account }) => [encounter.id, account.standing]),
  )
  const isDrawn = (id: string): boolean => kindOf(id) !== 'ENCOUNTER' || standingOf.has(id)
  const drawn = links.filter(({ from, to }) => isDrawn(from) && isDrawn(to))
  const ids = new Set([...drawn.flatMap(({ from, to }) => [from, to]), ...standingOf.keys(), ...(reach?.keys() ?? [])])
  const nodes = [...ids].map((id) => ({
    id,
    kind: kindOf(id),
    standing: standingOf.get(id) ?? null,
    step: isActor(id) ? (reach?.get(id) ?? null) : null,
    asOf,
  }))
  const byId = new Map(drawn.map((link) => [idOf(link), { ...link, id: idOf(link), asOf }]))
  return {
    mode,
    nodes: nodes.sort(inOrder),
    links: [...byId.values()].sort(inOrder),
    truncated,
    omitted: truncated ? `The limit of ${limit} was reached; the earliest are given.` : null,
  }
}

const kinds: Readonly<Record<string, GraphNodeKind>> = {
  actor: 'ACTOR',
  venue: 'VENUE',
  encounter: 'ENCOUNTER',
  report: 'REPORT',
  article: 'ARTICLE',
  source: 'SOURCE',
}

const kindOf = (id: string): GraphNodeKind => kinds[id.slice(0, id.indexOf(':'))] ?? 'ACTOR'
const isActor = (id: string): id is ActorId => id.startsWith('actor:')

function idOf({ kind, from, to, standing, contact }: Link): string {
  return contact?.id ?? [kind.toLowerCase(), from, to, ...(kind === 'PRESENT_AT' ? [standing] : [])].join(' ')
}

function inOrder(a: { readonly kind: string; readonly id: string }, b: typeof a): number {
  return a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind < b.kind ? -1 : 1
}
