/** Links between the nodes of a network, by kind. Pure: from encounters with their reports to what joins what. */
import { originOf, publisherOf, type ReportRow } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import type { Standing } from '../../domain/claim.ts'
import { lessSure } from '../../domain/co-presence.ts'
import { groupBy } from '../../domain/group-by.ts'
import { isPlaced, type Presence, standingAt } from '../../domain/presence.ts'
import type { ActorId, Role, VenueId } from '../../domain/report.ts'
import { isNegated } from '../../domain/standings.ts'
import type { GraphLinkKind } from '../../schema/types.gen.ts'
import type { SeenContactModel } from '../contact/index.ts'
import type { AttendedEncounter } from '../presence/index.ts'

/** A link between two nodes by their identifiers. */
export interface Link {
  readonly kind: GraphLinkKind
  readonly from: string
  readonly to: string
  readonly standing: Standing | null
  readonly isPresent: boolean | null
  readonly roles: readonly Role[]
  readonly behalf: readonly ActorId[]
  readonly encounters: readonly string[]
  readonly contact: SeenContactModel | null
}

/** A link of which nothing but its ends is to be said. */
export function plainLink(kind: GraphLinkKind, from: string, to: string): Link {
  return { kind, from, to, standing: null, isPresent: null, roles: [], behalf: [], encounters: [], contact: null }
}

export function contactLink(contact: SeenContactModel): Link {
  const { from, to, standing, encounter } = contact
  return { ...plainLink('CONTACT', from, to), standing, encounters: [encounter], contact }
}

/** Actors in their encounters, one link each, and apart from them the actors whom reports have absent. */
export function partLinks(attended: readonly AttendedEncounter[]): readonly Link[] {
  return attended.flatMap(({ encounter, account, presences }) => {
    const there = [...groupBy(presences, ({ actor }) => actor)].map(([actor, same]) => {
      const link = fromPresences('TOOK_PART', actor, encounter.id, same)
      return { ...link, isPresent: !isNegated(link.standing) }
    })
    const present = new Set(presences.map(({ actor }) => actor))
    const absent = groupBy(
      account.participants.filter(({ actor, value }) => !value && !present.has(actor)),
      ({ actor }) => actor,
    )
    const missing = [...absent].map(([actor, same]) => ({
      ...plainLink('TOOK_PART', actor, encounter.id),
      standing: account.standing,
      isPresent: false,
      roles: same.map(({ role }) => role),
      encounters: [encounter.id],
    }))
    return [...there, ...missing]
  })
}

/** Actors in places, one link for each standing, with all encounters and visits that put the actor there. */
export function presenceLinks(
  attended: readonly AttendedEncounter[],
  placeOf: (venue: VenueId) => VenueId,
): readonly Link[] {
  const there = attended.flatMap(({ presences }) =>
    presences.flatMap((presence) => {
      const { venue } = presence
      return venue === undefined || !isPlaced(presence) ? [] : [{ presence, place: placeOf(venue) }]
    }),
  )
  return [
    ...groupBy(there, ({ presence, place }) => `${presence.actor} ${place} ${presence.standingThere}`).values(),
  ].flatMap((same) =>
    same.slice(0, 1).map(({ presence, place }) => ({
      ...fromPresences(
        'PRESENT_AT',
        presence.actor,
        place,
        same.map((one) => one.presence),
      ),
      standing: presence.standingThere,
    })),
  )
}

/** Encounters at their venues, within larger ones, and after earlier ones. */
export function encounterLinks(
  attended: readonly AttendedEncounter[],
  placeOf: (venue: VenueId) => VenueId,
): readonly Link[] {
  return attended.flatMap(({ encounter: { id, setting }, account }) => {
    const { partOf, follows } = needPart(setting, 'setting')
    return [
      ...(account.venue.value === undefined
        ? []
        : [
            {
              ...plainLink('HELD_AT', id, placeOf(account.venue.value)),
              standing: standingAt(account.standing, account.venue),
            },
          ]),
      ...(partOf === null ? [] : [plainLink('PART_OF', id, partOf)]),
      ...(follows === null ? [] : [plainLink('FOLLOWS', id, follows)]),
    ]
  })
}

/** Reports with what they are about, where they stand, and on whose word they rest. */
export function reportLinks(reports: readonly ReportRow[]): readonly Link[] {
  return reports.flatMap((report) => [
    plainLink('REPORTS_ON', report.id, report.encounter),
    plainLink('IN_ARTICLE', report.id, report.article),
    plainLink('PUBLISHED_BY', report.article, publisherOf(report)),
    plainLink('RESTS_ON', report.id, originOf(report)),
  ])
}

/** Several presences of one actor are as sure as the surest of them. */
function fromPresences(kind: GraphLinkKind, from: string, to: string, presences: readonly Presence[]): Link {
  const standing = presences
    .map((presence) => presence.standing)
    .reduce((best, one) => (lessSure(best, one) === best ? one : best))
  return {
    ...plainLink(kind, from, to),
    standing,
    roles: [...new Set(presences.flatMap(({ roles }) => roles))].sort(),
    behalf: [...new Set(presences.flatMap(({ behalf }) => behalf))].sort(),
    encounters: [...new Set(presences.map(({ encounter }) => encounter))],
  }
}
