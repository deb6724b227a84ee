/** To whom actors belong: whom a level draws in their place, and whose side they are on. */
import type { MeasuredContact } from '../../domain/measured-contact.ts'
import type { ActorId } from '../../domain/report.ts'
import { type AffiliatedActor, createRollUp, type RollUpLevel } from '../../domain/roll-up.ts'
import type { RequestContext } from '../../schema/context.ts'
import { readBelonging } from '../contact/index.ts'

/** Actors of contacts with all that they belong to: one statement. */
export function readBelongingOf(
  contacts: readonly MeasuredContact[],
  context: RequestContext,
): Promise<readonly AffiliatedActor[]> {
  const ids = new Set<ActorId>()
  for (const { from, to, through } of contacts) for (const actor of [from, to, ...through]) ids.add(actor)
  return readBelonging(ids, context)
}

/**
 * Contacts between the groups that their actors belonged to at the time. Actors kept stay themselves; contacts within one
 * group are none.
 */
export function rollUpMeasured(
  contacts: readonly MeasuredContact[],
  belonging: readonly AffiliatedActor[],
  level: RollUpLevel,
  kept: ReadonlySet<ActorId> = new Set(),
): readonly MeasuredContact[] {
  const rollUp = createRollUp(belonging, level)
  return contacts.flatMap((contact) => {
    const span = { from: contact.validFrom, to: contact.validTo }
    const draw = (actor: ActorId): ActorId => (kept.has(actor) ? actor : rollUp(actor, span).actor)
    const [from, to] = [draw(contact.from), draw(contact.to)]
    const through = [...new Set(contact.through.map(draw))].filter((mediator) => mediator !== from && mediator !== to)
    return from === to ? [] : [{ ...contact, from, to, through }]
  })
}
