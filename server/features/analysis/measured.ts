/** The contacts that paths and measures are made of: read slim where they are stored, made anew under a lens. */
import { contactsToMeasure } from '../../database/statements.gen.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import type { MeasuredContact } from '../../domain/measured-contact.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { anyContact, type ContactModel, contactTime, readContacts, toContact } from '../contact/index.ts'

/** The most contacts of one window that are measured at once. */
const mostMeasured = 150_000

export interface Measured {
  /** Earliest first. */
  readonly contacts: readonly MeasuredContact[]
  /** The contacts in full, in the order given. */
  readonly open: (contacts: readonly MeasuredContact[]) => Promise<readonly ContactModel[]>
}

/** What is measured; `null` for all. */
export interface MeasuredFilter {
  readonly kinds: readonly string[] | null
  readonly standings: readonly string[] | null
}

export const anyMeasured: MeasuredFilter = { kinds: null, standings: null }

/** Contacts that overlap the window of the standpoint. Throws `LimitExceeded` past `mostMeasured`. */
export async function readMeasured(asOf: AsOf, filter: MeasuredFilter, context: RequestContext): Promise<Measured> {
  if (isStored(asOf)) {
    const rows = await context.read(contactsToMeasure, {
      ...windowParameters(asOf),
      ...filter,
      limit: mostMeasured + 1,
    })
    checkSize(rows)
    return { contacts: rows, open: (contacts) => openStored(contacts, asOf, context) }
  }
  const models = await readContacts(asOf, { ...anyContact, ...filter }, mostMeasured + 1, context)
  checkSize(models)
  const byId = new Map<string, ContactModel>(models.map((model) => [model.id, model]))
  return {
    contacts: models.map((model) => ({ ...model, validTo: contactTime(model).to })),
    open: async (contacts) => contacts.flatMap(({ id }) => byId.get(id) ?? []),
  }
}

function checkSize(contacts: readonly unknown[]): void {
  if (contacts.length <= mostMeasured) return
  throw new LimitExceeded(`at most ${mostMeasured} contacts are measured at once; ask for a shorter window`)
}

async function openStored(
  contacts: readonly MeasuredContact[],
  asOf: AsOf,
  { loaders }: RequestContext,
): Promise<readonly ContactModel[]> {
  const encounters = [...new Set(contacts.map(({ encounter }) => encounter))]
  const { knownAt } = asOf
  const rows = await Promise.all(
    encounters.map((encounter) => loaders.contactsOfEncounter.load({ encounter, knownAt })),
  )
  const byId = new Map(rows.flat().map((row) => [row.id, row]))
  return contacts.flatMap(({ id }) => {
    const row = byId.get(id)
    return row === undefined ? [] : [{ ...toContact(row), asOf }]
  })
}
