/**
 * Contacts from a standpoint. Where the stored ones are those of the standpoint they are read; under a lens or another
 * clock they are made anew, by the same rules, from the reports that it lets be seen.
 */
import { contactsInWindow, encountersReported } from '../../database/statements.gen.ts'
import type { Contact } from '../../domain/contact.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import { contactHistory, type Version } from '../../domain/history.ts'
import { hasEnoughOrigins } from '../../domain/lens.ts'
import type { EncounterId, EncounterKind, ReportId } from '../../domain/report.ts'
import { overlaps } from '../../domain/time.ts'
import { type Asked, type AsOf, asked } from '../../schema/as-of.ts'
import { isStored, readLens, seeReports } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { placesOf } from '../account/index.ts'
import { type ContactModel, type ContactRow, contactTime } from './mapper.ts'

/** What of an encounter its contacts are made of. */
interface Reported {
  readonly id: EncounterId
  readonly kind: EncounterKind
  readonly reports: readonly ReportId[]
}

/** What contacts are asked for; `null` for all. */
export interface ContactFilter {
  readonly kinds: readonly string[] | null
  readonly standings: readonly string[] | null
  /** With one of these at an end, or as mediator. */
  readonly actors: readonly string[] | null
}

export const anyContact: ContactFilter = { kinds: null, standings: null, actors: null }

/** No limit of one's own: what is made anew is limited where it is read. */
export const everyContact = 1_000_000_000

/** The most encounters that one question derives anew. */
const mostDerived = 20_000

/** Contacts of one encounter, earliest first. */
export async function contactsOf(
  encounter: Asked<Reported>,
  context: RequestContext,
): Promise<readonly ContactModel[]> {
  const { asOf } = encounter
  if (isStored(asOf)) {
    return asked(
      await context.loaders.contactsOfEncounter.load({ encounter: encounter.id, knownAt: asOf.knownAt }),
      asOf,
    )
  }
  const seen = await seeReports(encounter.reports, asOf, context)
  const [lens, isWithin] = await Promise.all([readLens(asOf, context), placesOf(seen, context)])
  const rows = contactHistory(encounter, seen.admitted, isWithin)
    .filter(({ knownFrom, knownTo }) => knownFrom <= asOf.knownAt && knownTo > asOf.knownAt)
    .filter(({ value }) => hasEnoughOrigins(lens, value))
    .map(toRow)
  return asked([...rows].sort(byTime), asOf)
}

/** Contacts that overlap the window of the standpoint, earliest first, at most `limit`. */
export async function readContacts(
  asOf: AsOf,
  filter: ContactFilter,
  limit: number,
  context: RequestContext,
): Promise<readonly ContactModel[]> {
  if (isStored(asOf)) {
    return asked(await context.read(contactsInWindow, { ...windowParameters(asOf), ...filter, limit }), asOf)
  }
  const encounters = await readReported(asOf, context)
  const contacts = (await Promise.all(encounters.map((encounter) => contactsOf(encounter, context)))).flat()
  return contacts
    .filter((contact) => overlaps(contactTime(contact), asOf.window) && fits(contact, filter))
    .sort(byTime)
    .slice(0, limit)
}

/** Encounters that any report places in the window, whatever is believed. Throws `LimitExceeded` past `mostDerived`. */
export async function readReported(asOf: AsOf, context: RequestContext) {
  const { from, to, shortFrom } = windowParameters(asOf)
  const rows = await context.read(encountersReported, { from, to, shortFrom, limit: mostDerived + 1 })
  if (rows.length > mostDerived) {
    throw new LimitExceeded(
      `under a lens or another clock at most ${mostDerived} encounters are made anew; ask for a shorter window`,
    )
  }
  return asked(rows, asOf)
}

function fits(contact: ContactRow, { kinds, standings, actors }: ContactFilter): boolean {
  if (kinds !== null && !kinds.includes(contact.kind)) return false
  if (standings !== null && !standings.includes(contact.standing)) return false
  return actors === null || [contact.from, contact.to, ...contact.through].some((actor) => actors.includes(actor))
}

const byTime = (a: ContactRow, b: ContactRow): number => a.validFrom - b.validFrom || (a.id < b.id ? -1 : 1)

function toRow({ value, knownFrom, knownTo }: Version<Contact>): ContactRow {
  return {
    id: value.id,
    encounter: value.encounter,
    kind: value.kind,
    standing: value.standing,
    from: value.from,
    to: value.to,
    edtf: value.time.edtf,
    inferred: value.time.inferred,
    dayPart: value.time.dayPart ?? null,
    validFrom: value.time.from,
    venue: value.venue ?? null,
    level: value.level,
    through: value.through.map(({ mediator }) => mediator),
    throughAgreement: value.through.map(({ agreement }) => agreement),
    denialScope: value.denialScope ?? null,
    reportCount: value.corroboration.reports,
    originsAtLeast: value.corroboration.origins.atLeast,
    originsAtMost: value.corroboration.origins.atMost,
    publishers: value.corroboration.publishers,
    onTheRecord: value.corroboration.onTheRecord,
    unsettled: value.unsettled,
    reports: value.reports,
    knownFrom,
    knownTo,
  }
}
