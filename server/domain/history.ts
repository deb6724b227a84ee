/**
 * How accounts and contacts change over knowledge time: each version holds from the instant that made it so to the one
 * that changed it, so that a contact is a rectangle of valid time × known time (`model.md`, "Two clocks").
 */
import { type Account, deriveAccount } from './account.ts'
import type { IsWithin } from './claim.ts'
import { type Contact, deriveContacts, type EncounterIdentity } from './contact.ts'
import { OPEN_END } from './open-ends.ts'
import type { Report } from './report.ts'

export { LONG_SECONDS } from './open-ends.ts'

/** What lasts longer than this, in seconds: decades, open ends, but no single year. Apart once more. */
export const ERA_SECONDS = 400 * 86_400

/** A value with the span of knowledge time in which it stands; `knownTo` is excluded, `OPEN_END` while it still stands. */
export interface Version<Value> {
  readonly value: Value
  readonly knownFrom: number
  readonly knownTo: number
}

/** Every version of an encounter's account, earliest known first. */
export function accountHistory(reports: readonly Report[], isWithin: IsWithin): readonly Version<Account>[] {
  const versions = turningPoints(reports).flatMap((at) => {
    const account = deriveAccount(reports, at, isWithin)
    return account === undefined ? [] : [{ at, value: account }]
  })
  return joinEqual(versions, OPEN_END)
}

/** Every version of every contact of an encounter, by contact and then by knowledge time. */
export function contactHistory(
  encounter: EncounterIdentity,
  reports: readonly Report[],
  isWithin: IsWithin,
): readonly Version<Contact>[] {
  const points = turningPoints(reports)
  const states = points.map((at) => ({ at, contacts: deriveContacts(encounter, reports, at, isWithin) }))
  const ids = [...new Set(states.flatMap(({ contacts }) => contacts.map((contact) => contact.id)))].sort()
  return ids.flatMap((id) => {
    const runs: { readonly at: number; readonly value: Contact | undefined }[] = states.map(({ at, contacts }) => ({
      at,
      value: contacts.find((contact) => contact.id === id),
    }))
    return joinEqual(runs, OPEN_END).flatMap(({ value, ...span }) => (value === undefined ? [] : [{ value, ...span }]))
  })
}

/** Instants at which something may change: when a report became known, and when a planned or denied window closed. */
function turningPoints(reports: readonly Report[]): readonly number[] {
  if (reports.length === 0) return []
  const known = reports.map((report) => report.knownFrom)
  const first = Math.min(...known)
  const closings = reports
    .flatMap((report) => [report.time?.to, ...report.denials.map((denial) => denial.window.to)])
    .filter((to): to is number => to !== undefined && to > first && to < OPEN_END)
  return [...new Set([...known, ...closings])].sort((a, b) => a - b)
}

function joinEqual<Value>(
  states: readonly { readonly at: number; readonly value: Value }[],
  end: number,
): readonly Version<Value>[] {
  const versions: { value: Value; knownFrom: number; knownTo: number; key: string }[] = []
  for (const { at, value } of states) {
    const key = JSON.stringify(value) ?? ''
    const last = versions.at(-1)
    if (last !== undefined && last.key === key) continue
    if (last !== undefined) last.knownTo = at
    versions.push({ value, knownFrom: at, knownTo: end, key })
  }
  return versions.map(({ value, knownFrom, knownTo }) => ({ value, knownFrom, knownTo }))
}
