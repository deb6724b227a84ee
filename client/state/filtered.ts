/** The one filtered set that every view draws: contacts that pass, and whoever is in contact through them. */
import { keepLines } from '../../server/domain/lines.ts'
import { countStandings, standingsBySureness } from '../../server/domain/standings.ts'
import type { Axis, Bin, Histogram } from '../features/timeline/axis.ts'
import { selectDrawnContacts, toLineEnds } from '../graph/drawn-contacts.ts'
import type { Contact, Network, NetworkNode, Standing } from '../graph/model.ts'
import { type ContactReports, nameContactWords } from './contact-words.ts'
import { type Filter, passesFilter } from './filter.ts'

/** How much of the window the filter shows, in drawn lines; a denial is one. */
export interface Shown {
  readonly shown: number
  readonly of: number
}

/** Tells whether a contact passes the filter. Who is asked of its reports while these are still being asked for passes not. */
export function makeContactTest(filter: Filter, reports: ContactReports | undefined): (contact: Contact) => boolean {
  if (filter.length === 0) return () => true
  return (contact) => passesFilter(filter, new Set(nameContactWords(contact, reports, String).map(([word]) => word)))
}

/**
 * The network with the lines that pass alone. Nothing is shown that the whole does not show: the halves of an indirect
 * contact stay with it. Actors stay where a line of theirs does, or where somebody who stays belongs to them; roles and
 * degrees are those of what stays.
 */
export function filterNetwork(network: Network, passes: (contact: Contact) => boolean): Network {
  const byId = new Map(network.contacts.map((contact) => [contact.id, contact]))
  const kept = keepLines(network.contacts.map(toLineEnds), (id) => {
    const contact = byId.get(id)
    return contact !== undefined && passes(contact)
  })
  if (kept.size === network.contacts.length) return network
  return limitTo(
    network,
    network.contacts.filter(({ id }) => kept.has(id)),
  )
}

/** The network with these of its contacts alone, and with whoever these, or belonging, leave in it; `asked` stay in any case. */
export function limitTo(network: Network, contacts: readonly Contact[], asked: readonly string[] = []): Network {
  const involved = new Set(contacts.flatMap(listActors))
  const present = new Set([...withGroups(involved, network), ...asked])
  return {
    ...network,
    contacts,
    nodes: network.nodes
      .filter(({ actor }) => present.has(actor.id))
      .map((node) => limitNode(node, contacts, involved)),
    affiliations: network.affiliations.filter(({ member, group }) => present.has(member.id) && present.has(group.id)),
  }
}

/** How many lines of the whole the filtered network shows. */
export function countShown(filtered: Network, whole: Network): Shown {
  const of = selectDrawnContacts(whole.contacts).length
  return { shown: filtered === whole ? of : selectDrawnContacts(filtered.contacts).length, of }
}

function listActors({ from, to, through }: Contact): readonly string[] {
  return [from.id, to.id, ...through.map(({ mediator }) => mediator.id)]
}

/** The actors with all that they belong to, and the members of delegations that stay. */
function withGroups(involved: ReadonlySet<string>, { affiliations, nodes }: Network): ReadonlySet<string> {
  const present = new Set(involved)
  const waiting = [...involved]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { member, group } of affiliations) {
      if (member.id !== id || present.has(group.id)) continue
      present.add(group.id)
      waiting.push(group.id)
    }
  }
  const idle = new Set(nodes.filter(({ inContact }) => !inContact).map(({ actor }) => actor.id))
  for (const { member, group, kind } of affiliations) {
    if (kind === 'MEMBER' && idle.has(member.id) && involved.has(group.id)) present.add(member.id)
  }
  return present
}

function limitNode(node: NetworkNode, contacts: readonly Contact[], involved: ReadonlySet<string>): NetworkNode {
  const { id } = node.actor
  const own = contacts.filter((contact) => contact.from.id === id || contact.to.id === id)
  const isMediator = contacts.some(
    ({ kind, to, through }) =>
      (kind === 'MEDIATED' && to.id === id) || through.some(({ mediator }) => mediator.id === id),
  )
  const isHost = own.some(({ kind, to }) => kind === 'HOSTED' && to.id === id)
  return {
    ...node,
    degree: own.filter(({ kind }) => kind !== 'DENIED').length,
    inContact: node.inContact && involved.has(id),
    roles: node.roles.filter((role) => (role === 'MEDIATOR' ? isMediator : role === 'HOST' ? isHost : true)),
  }
}

/**
 * Of encounters, those that one of the contacts belongs to, each told as `tell` writes what stands of these contacts of it: the
 * surest.
 */
function keepEncounters<Encounter extends { readonly id: string }, Told>(
  encounters: readonly Encounter[],
  contacts: readonly Contact[],
  tell: (encounter: Encounter, standing: Standing) => Told,
): readonly Told[] {
  return encounters.flatMap((encounter) => {
    const own = contacts.filter((contact) => contact.encounter.id === encounter.id)
    const standing = standingsBySureness.find((one) => own.some((contact) => contact.standing === one))
    return standing === undefined ? [] : [tell(encounter, standing)]
  })
}

/** The histogram with those encounters alone that one of the contacts belongs to, told by what stands of these contacts. */
export function filterHistogram(histogram: Histogram, contacts: readonly Contact[]): Histogram {
  const bins = histogram.bins.map((bin): Bin => {
    const encounters = keepEncounters(bin.encounters, contacts, (one, standing) => ({ ...one, account: { standing } }))
    return {
      ...bin,
      encounters,
      ...countStandings((standing) => encounters.filter(({ account }) => account.standing === standing).length),
    }
  })
  return {
    ...histogram,
    bins: bins.filter(({ encounters }) => encounters.length > 0),
    ranges: keepEncounters(histogram.ranges, contacts, (one) => one),
  }
}

/** The axis with the room that it had, and what is beyond the break or without a date told as `filterHistogram` tells the rest. */
export function filterAxis(axis: Axis, contacts: readonly Contact[]): Axis {
  return {
    ...axis,
    history: axis.history.map((year) => ({
      ...year,
      encounters: keepEncounters(year.encounters, contacts, (one, standing) => ({ ...one, standing })),
    })),
    ranges: keepEncounters(axis.ranges, contacts, (one, standing) => ({
      ...one,
      account: { ...one.account, standing },
    })),
  }
}
