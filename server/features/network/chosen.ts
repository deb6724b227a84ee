/** What is left of encounters where contacts are chosen: whoever was in them through such a contact, and its reports. Pure. */
import { hostsOf, mediatorsOf } from '../../domain/contact-choice.ts'
import type { Role } from '../../domain/report.ts'
import type { ContactModel, SeenContactModel } from '../contact/index.ts'
import type { AttendedEncounter } from '../presence/index.ts'

/** By encounter, of its chosen contacts. */
export type Chosen = ReadonlyMap<string, ChosenOfEncounter>

interface ChosenOfEncounter {
  /** Their ends and mediators. */
  readonly actors: ReadonlySet<string>
  readonly reports: ReadonlySet<string>
}

export function gatherChosen(contacts: readonly ContactModel[]): Chosen {
  const gathered = new Map<string, { readonly actors: Set<string>; readonly reports: Set<string> }>()
  for (const { encounter, from, to, through, reports } of contacts) {
    const one = gathered.get(encounter) ?? { actors: new Set(), reports: new Set() }
    for (const actor of [from, to, ...through]) one.actors.add(actor)
    for (const report of reports) one.reports.add(report)
    gathered.set(encounter, one)
  }
  return gathered
}

/** Encounters with a chosen contact, each with the actors of these and the members of their delegations. */
export function keepAttended(attended: readonly AttendedEncounter[], chosen: Chosen): readonly AttendedEncounter[] {
  return attended.flatMap((one) => {
    const actors = chosen.get(one.encounter.id)?.actors
    if (actors === undefined) return []
    const presences = one.presences.filter(
      ({ actor, roles, behalf }) =>
        actors.has(actor) || (roles.includes('MEMBER') && behalf.some((group) => actors.has(group))),
    )
    const there = new Set<string>([...actors, ...presences.map(({ actor }) => actor)])
    const participants = one.account.participants.filter(({ actor }) => there.has(actor))
    return [{ ...one, presences, account: { ...one.account, participants } }]
  })
}

/**
 * The roles that contacts show: of their ends and mediators, and of members of a delegation in contact. `groupsOf` is whom
 * each actor belongs to.
 */
export function limitRoles(
  roles: ReadonlyMap<string, readonly Role[]>,
  contacts: readonly SeenContactModel[],
  groupsOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly Role[]> {
  const involved = new Set<string>(contacts.flatMap(({ from, to, through }) => [from, to, ...through]))
  const mediators = new Set<string>(contacts.flatMap(mediatorsOf))
  const hosts = new Set<string>(contacts.flatMap(hostsOf))
  const isShown = (actor: string, role: Role): boolean => {
    const isMember = role === 'MEMBER' && (groupsOf.get(actor) ?? []).some((group) => involved.has(group))
    if (!involved.has(actor)) return isMember
    return role === 'MEDIATOR' ? mediators.has(actor) : role === 'HOST' ? hosts.has(actor) : true
  }
  const limited = [...roles].map(([actor, held]) => [actor, held.filter((role) => isShown(actor, role))] as const)
  return new Map(limited.filter(([, held]) => held.length > 0))
}
