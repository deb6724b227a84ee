/** What ran through mediators: from each side to each mediator, counted by encounters. */
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { assignSides } from '../../graph/layouts/sides.ts'
import type { Contact, Graph } from '../../graph/model.ts'
import { type Presence, readPresence } from '../../graph/presence.ts'
import { type RollUp, rollUp } from '../../graph/roll-up.ts'

/** One party's half of what ran through one mediator. */
export interface Flow {
  readonly id: string
  readonly party: string
  readonly mediator: string
  readonly end: 'left' | 'right'
  readonly presence: Presence
  /** Whether only some reports name the mediator. */
  readonly isPartial: boolean
  /** Whether it ends at the mediator: nothing is reported to have gone on from there. */
  readonly isHalf: boolean
  readonly contacts: readonly Contact[]
  /** How many encounters it stands for. */
  readonly weight: number
}

/** Stands for a mediator whom no report names. */
export const nobodyNamed = 'nobody'

/** Denials are no flows. A mediator's contact with a party is one only where it is not the half of an indirect contact. */
export function listFlows(graph: Graph, to: RollUp): readonly Flow[] {
  const drawnAs = rollUp(graph, to)
  const nameOf = (id: string): string => drawnAs(id) ?? id
  const sides = assignSides(graph)
  const flows = new Map<string, Flow>()
  const add = (contact: Contact, partyId: string, mediation: Mediation, end: Flow['end']): void => {
    const party = nameOf(partyId)
    const mediator = mediation.id === nobodyNamed ? nobodyNamed : nameOf(mediation.id)
    const presence = readPresence(contact.standing)
    const { isPartial } = mediation
    const isHalf = contact.kind === 'MEDIATED'
    const id = [end, party, mediator, presence, isPartial ? 'some' : 'all', isHalf ? 'half' : 'through'].join(' ')
    const contacts = [...(flows.get(id)?.contacts ?? []), contact]
    const weight = new Set(contacts.map(({ encounter }) => encounter.id)).size
    flows.set(id, { id, party, mediator, end, presence, isPartial, isHalf, contacts, weight })
  }
  for (const contact of selectDrawnContacts(graph.contacts)) {
    const { kind, from, to: other } = contact
    if (kind === 'MEDIATED') {
      const isPartial = isThirdUnsettled(contact)
      add(contact, from.id, { id: other.id, isPartial }, sides.get(from.id) === 'right' ? 'right' : 'left')
    }
    if (kind !== 'INDIRECT') continue
    const isTurned = sides.get(from.id) === 'right' || sides.get(other.id) === 'left'
    const [left, right] = isTurned ? [other.id, from.id] : [from.id, other.id]
    for (const mediation of listMediations(contact)) {
      add(contact, left, mediation, 'left')
      add(contact, right, mediation, 'right')
    }
  }
  return turnWhereOneSided([...flows.values()])
}

interface Mediation {
  readonly id: string
  readonly isPartial: boolean
}

function listMediations({ through }: Contact): readonly Mediation[] {
  if (through.length === 0) return [{ id: nobodyNamed, isPartial: false }]
  return through.map(({ mediator, agreement }) => ({ id: mediator.id, isPartial: agreement !== 'AGREED' }))
}

function isThirdUnsettled({ unsettled, to }: Contact): boolean {
  return unsettled.some(({ role, actor }) => role === 'MEDIATOR' && actor?.id === to.id)
}

/** A picture with one side only is read from the left. */
function turnWhereOneSided(flows: readonly Flow[]): readonly Flow[] {
  if (flows.some(({ end }) => end === 'left')) return flows
  return flows.map((flow) => ({ ...flow, end: 'left' }))
}
