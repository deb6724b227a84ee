/**
 * The small picture of a step before the server has answered: the contacts that the columns have at this moment, as far as
 * an earlier answer told of them. What left is gone at once; what is not told of yet waits for the answer, which replaces
 * all of it.
 */
import {
  type ColumnsQuestion,
  type ContactColumns,
  contactIdAt,
  selectContacts,
} from '../../server/domain/contact-columns/index.ts'
import type { Contact, Network, NetworkNode } from '../graph/model.ts'
import { formatDayRange } from '../state/days.ts'
import { type DayWindow, formatDayWindow } from '../state/window.ts'
import type { Details } from './details.ts'

interface Step {
  readonly question: ColumnsQuestion
  readonly days: DayWindow
  /** Contacts that the page asks for at most; more are the server's to cut. */
  readonly limit: number
}

/**
 * Undefined where the step holds more contacts than are drawn. `previous` is the answer that is drawn now, if any; without one,
 * undefined too where nothing has been told yet of what the step holds.
 */
export function makeStepNetwork(
  columns: ContactColumns,
  { question, days, limit }: Step,
  details: Details,
  previous: Network | undefined,
): Network | undefined {
  const rows = selectContacts(columns, question)
  if (rows.length > limit) return undefined
  const contacts = [...rows].flatMap(
    (row) => details.findContact(contactIdAt(columns, row), columns.knownFrom[row] ?? 0) ?? [],
  )
  if (previous === undefined && rows.length > 0 && contacts.length === 0) return undefined
  const nodes = listNodes(contacts, details, previous)
  const ids = new Set(nodes.map(({ actor }) => actor.id))
  return {
    window: toTime(days),
    knownAt: new Date(question.knownAt * 1000).toISOString().replace('.000', ''),
    truncated: false,
    omitted: null,
    nodes,
    contacts,
    affiliations: [...details.affiliations()].filter(({ member, group }) => ids.has(member.id) && ids.has(group.id)),
  }
}

/**
 * The actors of the contacts. Who is drawn without a contact of its own stays only while nothing has left of what it is
 * drawn beside: the columns do not say who else was there.
 */
function listNodes(
  contacts: readonly Contact[],
  details: Details,
  previous: Network | undefined,
): readonly NetworkNode[] {
  const shown = new Set(contacts.map(({ id }) => id))
  const touching = groupByActor(previous?.contacts ?? [])
  const isWhole = (actorId: string): boolean => (touching.get(actorId) ?? []).every(({ id }) => shown.has(id))
  const before = new Map(previous?.nodes.map((node) => [node.actor.id, node]))
  const inContact = [...groupByActor(contacts)].flatMap(([id, own]) => {
    const node = before.get(id) ?? details.findNode(id)
    if (node === undefined) return []
    const roles = before.has(id) && isWhole(id) ? node.roles : listRoles(id, own)
    const degree = own.filter((contact) => contact.kind !== 'DENIED' && isEnd(contact, id)).length
    return [{ ...node, roles, degree, inContact: true }]
  })
  const present = new Set(inContact.map(({ actor }) => actor.id))
  const groups = previous?.affiliations ?? []
  const beside = [...before.values()].filter(({ actor, inContact: hadContact }) => {
    if (hadContact || present.has(actor.id)) return false
    const joined = groups.flatMap(({ member, group }) =>
      member.id === actor.id ? [group.id] : group.id === actor.id ? [member.id] : [],
    )
    return joined.some((id) => present.has(id)) && joined.every(isWhole)
  })
  return [...inContact, ...beside]
}

/** The contacts of each actor, as an end or as a mediator. */
function groupByActor(contacts: readonly Contact[]): ReadonlyMap<string, readonly Contact[]> {
  const groups = new Map<string, Contact[]>()
  for (const contact of contacts) {
    for (const id of [contact.from.id, contact.to.id, ...contact.through.map(({ mediator }) => mediator.id)]) {
      const group = groups.get(id)
      if (group === undefined) groups.set(id, [contact])
      else group.push(contact)
    }
  }
  return groups
}

const isEnd = (contact: Contact, id: string): boolean => contact.from.id === id || contact.to.id === id

/** The roles that contacts tell of. */
function listRoles(id: string, contacts: readonly Contact[]): NetworkNode['roles'] {
  const mediates = contacts.some(
    ({ kind, to, through }) =>
      (kind === 'MEDIATED' && to.id === id) || through.some(({ mediator }) => mediator.id === id),
  )
  const hosts = contacts.some(({ kind, to }) => kind === 'HOSTED' && to.id === id)
  return [...(mediates ? (['MEDIATOR'] as const) : []), ...(hosts ? (['HOST'] as const) : [])]
}

function toTime(days: DayWindow): Network['window'] {
  const instant = (day: number): string => new Date(day * 86_400_000).toISOString().replace('.000', '')
  return {
    edtf: formatDayWindow(days),
    earliest: instant(days.first),
    latest: instant(days.last + 1),
    precision: 'DAY',
    inferred: false,
    dayPart: null,
    text: formatDayRange(days.first, days.last),
  }
}
