/**
 * Contacts from a standpoint. Where the stored ones are those of the standpoint they are read; under a lens or another
 * clock they are made anew, by the same rules, from the reports that it lets be seen.
 */
import { contactsAmong, contactsInWindow, encountersReported } from '../../database/statements.gen.ts'
import type { Contact } from '../../domain/contact.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import { flattenContact } from '../../domain/flat-contact.ts'
import { contactHistory, type Version } from '../../domain/history.ts'
import { hasEnoughOrigins } from '../../domain/lens.ts'
import type { EncounterId, EncounterKind } from '../../domain/report.ts'
import { overlaps } from '../../domain/time.ts'
import { partOfDay } from '../../domain/timeline.ts'
import { type Asked, type AsOf, asked } from '../../schema/as-of.ts'
import { isStored, readLens, seeReportsOf } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { mostDerived } from '../../schema/loaders.ts'
import { allParts } from '../../schema/parts.ts'
import { placesOf } from '../account/index.ts'
import { type ContactModel, type ContactRow, contactTime, toContact } from './mapper.ts'

/** What of an encounter its contacts are made of. */
interface Reported {
  readonly id: EncounterId
  readonly kind: EncounterKind
}

/** What contacts are asked for; `null` for all. */
export interface ContactFilter {
  readonly kinds: readonly string[] | null
  readonly standings: readonly string[] | null
  /** With one of these at an end, or as mediator. */
  readonly actors: readonly string[] | null
  /** On at least so many independent origins, for what stands of it. */
  readonly minOrigins: number
  /** Whether unnamed and unstated origins count as so many: the upper end of the range instead of the lower. */
  readonly countUnnamedApart: boolean
}

export const anyContact: ContactFilter = {
  kinds: null,
  standings: null,
  actors: null,
  minOrigins: 1,
  countUnnamedApart: false,
}

/** No limit of one's own: what is made anew is limited where it is read. */
export const everyContact = 1_000_000_000

/** Contacts of one encounter, whatever the window, earliest first. */
export async function contactsOf(
  encounter: Asked<Reported>,
  context: RequestContext,
): Promise<readonly ContactModel[]> {
  const { asOf } = encounter
  if (isStored(asOf)) {
    const rows = await context.loaders.contactsOfEncounter.load({ encounter: encounter.id, knownAt: asOf.knownAt })
    return asked(rows.map(toContact), asOf)
  }
  const versions = await versionsAnew(encounter, context)
  const rows = versions
    .filter(({ knownFrom, knownTo }) => knownFrom <= asOf.knownAt && knownTo > asOf.knownAt)
    .map(toRow)
  return asked([...rows].sort(byTime), asOf)
}

/** Those of one encounter that overlap the window of the standpoint, earliest first. */
export async function contactsInWindowOf(
  encounter: Asked<Reported>,
  context: RequestContext,
): Promise<readonly ContactModel[]> {
  const { window } = encounter.asOf
  return (await contactsOf(encounter, context)).filter((contact) => overlaps(contactTime(contact), window))
}

/** Every version of one encounter's contacts under the standpoint's lens and clock, whenever known. */
async function versionsAnew(encounter: Asked<Reported>, context: RequestContext): Promise<readonly Version<Contact>[]> {
  const { asOf } = encounter
  const seen = await seeReportsOf([encounter], asOf, context)
  const [lens, isWithin] = await Promise.all([readLens(asOf, context), placesOf(seen, context)])
  return contactHistory(encounter, seen.admitted, isWithin).filter(({ value }) => hasEnoughOrigins(lens, value))
}

/**
 * The versions that overlap the window and were known by the knowledge time, whether or not they still stood then, made anew
 * under the standpoint's lens and clock. Throws `LimitExceeded` as `readReported` does.
 */
export async function readVersionsAnew(asOf: AsOf, context: RequestContext): Promise<readonly Version<Contact>[]> {
  const encounters = await readReported(asOf, context)
  const versions = (await Promise.all(encounters.map((encounter) => versionsAnew(encounter, context)))).flat()
  return versions.filter(({ value, knownFrom }) => knownFrom <= asOf.knownAt && overlaps(value.time, asOf.window))
}

/** Contacts that overlap the window of the standpoint, earliest first, at most `limit`. */
export async function readContacts(
  asOf: AsOf,
  filter: ContactFilter,
  limit: number,
  context: RequestContext,
): Promise<readonly ContactModel[]> {
  if (isStored(asOf)) {
    const rows = await context.read(contactsInWindow, {
      ...windowParameters(asOf),
      ...filter,
      limit,
      parts: ['details'],
    })
    return asked(rows.map(toContact), asOf)
  }
  const encounters = await readReported(asOf, context)
  const contacts = (await Promise.all(encounters.map((encounter) => contactsOf(encounter, context)))).flat()
  return contacts
    .filter((contact) => overlaps(contactTime(contact), asOf.window) && fits(contact, filter))
    .sort(byTime)
    .slice(0, limit)
}

/** Contacts that overlap the window with both ends among the actors given, earliest first, at most `limit`. */
export async function readContactsAmong(
  among: readonly string[],
  asOf: AsOf,
  filter: ContactFilter,
  limit: number,
  context: RequestContext,
): Promise<readonly ContactModel[]> {
  if (isStored(asOf)) {
    const { from, to, knownAt } = windowParameters(asOf)
    const rows = await context.read(contactsAmong, { among, from, to, knownAt, ...filter, limit, parts: ['details'] })
    return asked(rows.map(toContact), asOf)
  }
  const ends = new Set(among)
  const contacts = await readContacts(asOf, filter, everyContact, context)
  return contacts.filter(({ from, to }) => ends.has(from) && ends.has(to)).slice(0, limit)
}

/** Encounters that any report places in the window, whatever is believed. Throws `LimitExceeded` past `mostDerived`. */
export async function readReported(asOf: AsOf, context: RequestContext) {
  const { from, to, shortFrom, longFrom } = windowParameters(asOf)
  const window = { from, to, shortFrom, longFrom }
  // A lens that names nobody is an error even where there is nothing to look at.
  const [rows] = await Promise.all([
    context.read(encountersReported, { ...window, limit: mostDerived + 1, parts: allParts }),
    readLens(asOf, context),
  ])
  if (rows.length > mostDerived) {
    throw new LimitExceeded(
      `under a lens or another clock at most ${mostDerived} encounters are made anew; ask for a shorter window`,
    )
  }
  return asked(rows, asOf)
}

/** Whether a contact is among those asked for. */
export function fits(contact: ContactRow, filter: ContactFilter): boolean {
  const { kinds, standings, actors, minOrigins, countUnnamedApart } = filter
  if ((countUnnamedApart ? contact.originsAtMost : contact.originsAtLeast) < minOrigins) return false
  if (kinds !== null && !kinds.includes(contact.kind)) return false
  if (standings !== null && !standings.includes(contact.standing)) return false
  return actors === null || [contact.from, contact.to, ...contact.through].some((actor) => actors.includes(actor))
}

const byTime = (a: ContactRow, b: ContactRow): number => a.validFrom - b.validFrom || (a.id < b.id ? -1 : 1)

/** Contacts of one day by part of the day: those whose part is not stated first, else in the order given. */
export function byDayPart<Contact extends Pick<ContactRow, 'validFrom' | 'dayPart'>>(
  contacts: readonly Contact[],
): readonly Contact[] {
  return contacts.toSorted((a, b) => a.validFrom - b.validFrom || partOfDay(a) - partOfDay(b))
}

function toRow({ value, knownFrom, knownTo }: Version<Contact>): ContactRow {
  const { from, to, time, venue = null, denialScope = null } = value
  return {
    ...flattenContact(value),
    venue,
    denialScope,
    from,
    to,
    edtf: time.edtf,
    inferred: time.inferred,
    dayPart: time.dayPart ?? null,
    validFrom: time.from,
    knownFrom,
    knownTo,
  }
}
