/** Rows of contacts as the API's types are resolved from. */
import { type RowOf, toContactDetails } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import type { ActorId, ContactDetailsRow, ContactTuple } from '../../database/rows.ts'
import type { contactsOfEncounters } from '../../database/statements.gen.ts'
import { parseTime, type Time } from '../../domain/time.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'

type StoredContact = RowOf<typeof contactsOfEncounters>
type ContactEnds = Omit<StoredContact, 'details'>

export type ContactRow = ContactEnds & ContactDetailsRow

export type ContactModel = Asked<ContactRow> & {
  /** For a rolled-up contact that differs from what it stands for: those contacts, and whom its mediators stand for. */
  readonly rolled?: {
    readonly merged: readonly ContactModel[]
    /** Those of them that it rests on. */
    readonly carriers: readonly ContactModel[]
    readonly mediators: ReadonlyMap<ActorId, readonly ActorId[]>
  }
}

/** A contact whose details were read only if the question asks for any. */
export type SeenContactModel = Asked<ContactEnds> & Partial<ContactDetailsRow> & Pick<ContactModel, 'rolled'>

/** A stored contact with what was read of it. */
export function toSeenContact(stored: StoredContact, asOf: AsOf): SeenContactModel {
  // Two spreads in one object take the engine eight times as long.
  return Object.assign(stored.details === null ? {} : toContactDetails(stored.details), stored, { asOf })
}

/** The same of one that was read within a column. */
export function fromTuple(
  [id, encounter, kind, standing, from, to, edtf, inferred, dayPart, validFrom, through, details]: ContactTuple,
  asOf: AsOf,
): SeenContactModel {
  const row = { id, encounter, kind, standing, from, to, edtf, inferred, dayPart, validFrom, through, details }
  return toSeenContact(row, asOf)
}

/** Throws `InvariantViolated` where the details are needed and were not read. */
export function toContact(stored: StoredContact): ContactRow {
  return Object.assign(toContactDetails(needPart(stored.details, 'details')), stored)
}

/** Throws `InvariantViolated` where the details are needed and were not read. */
export function withDetails(contact: SeenContactModel): ContactModel {
  needPart(contact.reports, 'details')
  return contact as ContactModel
}

/** One mediator of an indirect contact, by its place among them. */
export interface MediationModel {
  readonly mediator: ActorId
  readonly place: number
  readonly contact: SeenContactModel
}

/** When a contact was, with the precision that its sources give. */
export function contactTime(contact: ContactEnds): Time {
  return parseTime(contact.edtf, { inferred: contact.inferred, dayPart: contact.dayPart ?? undefined })
}

/** The mediators of an indirect contact. */
export function toMediations(contact: SeenContactModel): readonly MediationModel[] {
  return contact.through.map((mediator, place) => ({ mediator, place, contact }))
}
