/** Derives accounts and contacts from stored reports and stores every version; the same reports give the same store. */
import { createHash } from 'node:crypto'
import { ruledParts, toReport } from '../database/decode.ts'
import type { StatementRunner } from '../database/statement.ts'
import {
  encounterIdentifiers,
  encountersToDerive,
  removeContacts,
  replaceAccounts,
  reportsById,
  venuesAround,
  writeContacts,
} from '../database/statements.gen.ts'
import type { Account } from '../domain/account.ts'
import type { IsWithin } from '../domain/claim.ts'
import type { Contact, EncounterIdentity } from '../domain/contact.ts'
import { flattenContact } from '../domain/flat-contact.ts'
import { groupBy } from '../domain/group-by.ts'
import { accountHistory, contactHistory, ERA_SECONDS, LONG_SECONDS, type Version } from '../domain/history.ts'
import type { ActorId, EncounterId, Report, Role } from '../domain/report.ts'
import type { Time } from '../domain/time.ts'
import { assertNoContradiction } from './curation/checks.ts'

/** Raised when the rules of derivation or the stored form change, so that a start derives everything anew. */
export const DERIVATION_VERSION = 11

const batchSize = 500

/**
 * Derives these encounters, a batch at a time; those whose derivation is unchanged are not touched. Returns those that
 * were written. Throws `Conflict` where by a curation a report would have one actor face itself.
 */
export async function deriveEncounters(
  ids: readonly EncounterId[],
  runner: StatementRunner,
): Promise<readonly EncounterId[]> {
  const written: EncounterId[] = []
  for (let at = 0; at < ids.length; at += batchSize) {
    written.push(...(await deriveBatch(ids.slice(at, at + batchSize), runner)))
  }
  return written
}

async function deriveBatch(ids: readonly EncounterId[], runner: StatementRunner): Promise<readonly EncounterId[]> {
  const encounters = await runner.run(encountersToDerive, { ids })
  const rows = await runner.run(reportsById, {
    ids: encounters.flatMap((encounter) => encounter.reports),
    parts: ruledParts,
  })
  assertNoContradiction(rows)
  const reports = groupBy(rows.map(toReport), (report) => report.encounter)
  const isWithin = await readPlaces(
    rows.flatMap((row) => (row.venue === null ? [] : [row.venue])),
    runner,
  )
  const changed = encounters.flatMap((encounter) => {
    const derived = deriveEncounter(encounter, reports.get(encounter.id) ?? [], isWithin)
    return derived.hash === encounter.derivedHash ? [] : [derived]
  })
  if (changed.length === 0) return []
  await runner.run(replaceAccounts, {
    encounters: changed.map(({ id, hash, accounts, participants }) => ({ id, hash, accounts, participants })),
  })
  await runner.run(removeContacts, { encounters: changed.map(({ id }) => id) })
  const contacts = changed.flatMap((encounter) => encounter.contacts)
  if (contacts.length > 0) await runner.run(writeContacts, { contacts })
  return changed.map(({ id }) => id)
}

/** What is stored of one encounter beside its reports, as `replaceAccounts` and `writeContacts` take it. */
export type DerivedEncounter = ReturnType<typeof deriveEncounter>

/** Every version of one encounter's account and contacts, from its reports by time of knowledge and identifier. */
export function deriveEncounter(encounter: EncounterIdentity, reports: readonly Report[], isWithin: IsWithin) {
  const versions = accountHistory(reports, isWithin)
  const accounts = versions.map((version) => accountProperties(encounter, version))
  const contacts = contactHistory(encounter, reports, isWithin).map(contactRow)
  const participants = participantRows(versions, reports)
  const hash = digest([DERIVATION_VERSION, accounts, contacts, participants])
  return { id: encounter.id, hash, accounts, contacts, participants }
}

/** Derives every encounter, a batch at a time. Returns how many changed. */
export async function deriveAllEncounters(runner: StatementRunner): Promise<number> {
  let written = 0
  for (let after = ''; ; ) {
    const batch = await runner.run(encounterIdentifiers, { after, limit: batchSize })
    const derived = await deriveEncounters(
      batch.map(({ id }) => id),
      runner,
    )
    written += derived.length
    const last = batch.at(-1)
    if (last === undefined || batch.length < batchSize) return written
    after = last.id
  }
}

async function readPlaces(venues: readonly string[], runner: StatementRunner): Promise<IsWithin> {
  const rows = venues.length === 0 ? [] : await runner.run(venuesAround, { ids: [...new Set(venues)] })
  const around = new Map(rows.map((row) => [row.id, new Set(row.around)]))
  return (inner, outer) => inner === outer || around.get(inner)?.has(outer) === true
}

function accountProperties(encounter: EncounterIdentity, { value, knownFrom, knownTo }: Version<Account>) {
  return {
    encounter: encounter.id,
    kind: encounter.kind,
    standing: value.standing,
    mode: value.mode.value,
    level: value.level.value,
    venue: value.venue.value,
    originsAtLeast: value.corroboration.origins.atLeast,
    originsAtMost: value.corroboration.origins.atMost,
    ...validProperties(value.time.value),
    knownFrom,
    knownTo,
  }
}

function contactRow({ value, knownFrom, knownTo }: Version<Contact>) {
  return {
    from: value.from,
    to: value.to,
    properties: {
      ...flattenContact(value),
      ...validProperties(value.time),
      knownFrom,
      knownTo,
    },
  }
}

function validProperties(time: Time) {
  return {
    edtf: time.edtf,
    inferred: time.inferred,
    dayPart: time.dayPart,
    validFrom: time.from,
    validTo: time.to,
    longFrom: time.to - time.from > LONG_SECONDS ? time.from : undefined,
    eraFrom: time.to - time.from > ERA_SECONDS ? time.from : undefined,
  }
}

/**
 * Who took part in which role by the accounts, and over which knowledge time, `knownTo` excluded. Who has a part by some report
 * and by no account has it at no time.
 */
function participantRows(versions: readonly Version<Account>[], reports: readonly Report[]) {
  const named = reports.flatMap(({ participations, knownFrom }) =>
    participations.filter((part) => part.isPresent).map(({ actor, role }) => ({ actor, role, knownFrom })),
  )
  const standing = versions.map(({ value, ...span }) => ({
    span,
    parts: new Set(value.participants.filter((part) => part.value).map(partKey)),
  }))
  return [...groupBy(named, partKey).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, same]) => {
      const spans = joinSpans(standing.flatMap(({ span, parts }) => (parts.has(key) ? [span] : [])))
      const first = Math.min(...same.map(({ knownFrom }) => knownFrom))
      const held = spans.length > 0 ? spans : [{ knownFrom: first, knownTo: first }]
      return same.slice(0, 1).flatMap(({ actor, role }) => held.map((span) => ({ actor, role, ...span })))
    })
}

const partKey = ({ actor, role }: { readonly actor: ActorId; readonly role: Role }): string => `${actor} ${role}`

interface KnownSpan {
  readonly knownFrom: number
  readonly knownTo: number
}

/** Spans in their order, each that begins where the one before it ends joined to it. */
function joinSpans(spans: readonly KnownSpan[]): readonly KnownSpan[] {
  const joined: KnownSpan[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last?.knownTo === span.knownFrom) joined[joined.length - 1] = { ...last, knownTo: span.knownTo }
    else joined.push(span)
  }
  return joined
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url')
