/** Which reports stand behind what is said, so that they can be counted again when contacts or statuses are put together. */
import { reportsKnownAt } from './account.ts'
import { type Standing, supersedes } from './claim.ts'
import { type ContactKind, claimStatusOfPair, denialsBetween, reportsOfLink, tellOfPair } from './contact.ts'
import { type ActorId, countsAs, type Denial, type DenialScope, type Report, type Status } from './report.ts'
import { isHeld } from './standings.ts'
import type { Time } from './time.ts'

/** What of a contact tells which of its reports carry its standing. */
export interface SupportedContact {
  readonly kind: ContactKind
  readonly from: ActorId
  readonly to: ActorId
  readonly denialScope: DenialScope | null
  readonly time: Time
}

/**
 * The reports that carry a contact's standing and kind, of those that place both its actors in the encounter: the same that its
 * corroboration counts. `reports` are the contact's own as seen from a standpoint.
 */
export function supportOf(contact: SupportedContact, reports: readonly Report[], knownAt: number): readonly Report[] {
  const known = reportsKnownAt(reports, knownAt)
  if (contact.kind !== 'DENIED')
    return reportsOfLink(contact, claimStatusOfPair(known, contact, contact.time, knownAt).support)
  return known.filter((report) => denialsOf(contact, report).length > 0)
}

/** What a report denies of a denied contact: the same pair, to the same scope. */
export function denialsOf(
  contact: Pick<SupportedContact, 'from' | 'to' | 'denialScope'>,
  report: Report,
): readonly Denial[] {
  return denialsBetween(report, contact).filter(({ scope }) => scope === contact.denialScope)
}

/**
 * The reports that give an encounter a status, whatever stands of it: `UNDER_WAY` and `OCCURRED` are one answer. One whose
 * origin or publisher has since said otherwise no longer counts; but a plan is not taken back by a report that it was held.
 */
export function reportsOfStatus(reports: readonly Report[], status: Status, knownAt: number): readonly Report[] {
  const known = reportsKnownAt(reports, knownAt)
  const answers = (report: Report): boolean => isSameAnswer(countsAs(report), status)
  return known.filter(
    (report) =>
      answers(report) &&
      !known.some((later) => supersedes(later, report) && !answers(later) && !fulfils(later, status)),
  )
}

/** Statuses in the order of a course of events. */
export const statusesInCourse: readonly Status[] = [
  'PLANNED',
  'UNDER_WAY',
  'OCCURRED',
  'UNCONFIRMED',
  'CANCELLED',
  'DENIED',
]

/** The statuses that reports give, in the order of a course of events; "under way" and "occurred" are one. */
export function statusesGiven(reports: readonly Report[]): readonly Status[] {
  const given = new Set(reports.map(countsAs))
  return statusesInCourse.filter((status) => given.has(status) && !(status === 'UNDER_WAY' && given.has('OCCURRED')))
}

/**
 * The reports that give a contact each status that any of them gives, as far as they tell of its two actors. What stands of it
 * rests on those that its corroboration counts, any other status on those that give it and its kind and still hold.
 */
export function supportByStatus(
  contact: SupportedContact & { readonly standing: Standing },
  reports: readonly Report[],
  knownAt: number,
): ReadonlyMap<Status, readonly Report[]> {
  const support = supportOf(contact, reports, knownAt)
  const isDenied = contact.kind === 'DENIED'
  const standing = isDenied ? 'DENIED' : statusOfStanding(contact.standing, support)
  const known = reportsKnownAt(reports, knownAt)
  const told = isDenied
    ? known.filter((report) => !support.includes(report))
    : known.map((report) => tellOfPair(report, contact))
  const others = statusesGiven(told).flatMap((status) => {
    if (isSameAnswer(status, standing)) return []
    const giving = new Set(reportsOfStatus(told, status, knownAt).map(({ id }) => id))
    const whole = known.filter(({ id }) => giving.has(id))
    const carrying = isDenied ? whole : reportsOfLink(contact, whole)
    return carrying.length > 0 ? [[status, carrying] as const] : []
  })
  return new Map([[standing, support], ...others])
}

/** The status whose reports carry what stands: a lapsed plan rests on the reports that planned it, a lapsed denial on its own. */
export function statusOfStanding(standing: Standing, support: readonly Report[]): Status {
  if (standing !== 'LAPSED') return standing
  return support.some((report) => report.status === 'DENIED') ? 'DENIED' : 'PLANNED'
}

export function isSameAnswer(a: Status, b: Status): boolean {
  return a === b || (isHeld(a) && isHeld(b))
}

const fulfils = (later: Report, status: Status): boolean => status === 'PLANNED' && isHeld(later.status)
