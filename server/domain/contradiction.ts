/** What a curation must not make of a report: one actor facing itself (`model.md`: a merge is never a contact with oneself). */
import type { ActorId, Role } from './report.ts'

/** A part in a report: who is meant, and who was written. */
export interface CuratedPart {
  readonly actor: ActorId
  readonly writtenActor: ActorId
  readonly role: Role
  readonly side: ActorId | undefined
  readonly writtenSide: ActorId | undefined
  readonly onBehalfOf: ActorId | undefined
}

export interface CuratedReport {
  readonly parts: readonly CuratedPart[]
  readonly denied: readonly (readonly [ActorId, ActorId])[]
}

/** Why a report cannot mean one actor where it writes two, in words; `undefined` where it can. */
export function contradictionIn({ parts, denied }: CuratedReport): string | undefined {
  for (const [a, b] of denied) if (a === b) return `says that ${a} did not meet itself`
  for (const [index, part] of parts.entries()) {
    for (const other of parts.slice(index + 1)) {
      if (part.actor !== other.actor || part.writtenActor === other.writtenActor) continue
      const written = `${part.writtenActor} and ${other.writtenActor}`
      if (part.role === other.role) return `names ${written} side by side, each as ${part.role}`
      if (isFacing(part.role, other.role)) return `has ${written} face each other, as ${part.role} and ${other.role}`
    }
    if (part.role === 'MEMBER' && part.onBehalfOf === part.actor) return `has ${part.actor} take part for itself`
  }
  return contradictionOfSides(parts)
}

function contradictionOfSides(parts: readonly CuratedPart[]): string | undefined {
  const parties = parts.filter((part) => part.role === 'PARTY')
  const written = new Set(parties.map((part) => part.writtenSide ?? part.writtenActor))
  const meant = new Set(parties.map((part) => part.side ?? part.actor))
  if (written.size > 1 && meant.size === 1)
    return `has the sides ${[...written].sort().join(' and ')}, which would be one`
  const mediator = parts.find(
    (part) =>
      part.role === 'MEDIATOR' &&
      parties.some((party) => party.side === part.actor && party.writtenSide !== part.writtenActor),
  )
  return mediator === undefined ? undefined : `has ${mediator.actor} mediate, and be the side of a party`
}

function isFacing(a: Role, b: Role): boolean {
  const roles = [a, b]
  return roles.includes('PARTY') && (roles.includes('MEDIATOR') || roles.includes('HOST'))
}
