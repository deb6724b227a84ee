/** Rows of contacts as the API's types are resolved from. */
import type { RowOf } from '../../database/decode.ts'
import type { ActorId, Agreement, ReportId } from '../../database/rows.ts'
import type { contactsOfEncounters } from '../../database/statements.gen.ts'
import { parseTime, type Time } from '../../domain/time.ts'
import type { Asked, AsOf } from '../../schema/as-of.ts'

export type ContactRow = RowOf<typeof contactsOfEncounters>

export type ContactModel = Asked<ContactRow> & {
  /** For a rolled-up contact that differs from what it stands for: those contacts, and whom its mediators stand for. */
  readonly rolled?: {
    readonly merged: readonly ContactModel[]
    readonly mediators: ReadonlyMap<ActorId, readonly ActorId[]>
  }
}

export interface MediationModel {
  readonly mediator: ActorId
  readonly agreement: Agreement
  /** The actors that reports name: the mediator itself, or whom it stands for where contacts are rolled up. */
  readonly named: readonly ActorId[]
  /** The reports of the contact, of which those that name the mediator are its own. */
  readonly candidates: readonly ReportId[]
  readonly asOf: AsOf
}

/** When a contact was, with the precision that its sources give. */
export function contactTime(contact: ContactRow): Time {
  return parseTime(contact.edtf, { inferred: contact.inferred, dayPart: contact.dayPart ?? undefined })
}

/** The mediators of an indirect contact, each with how far its reports agree on it. */
export function toMediations(contact: ContactModel): readonly MediationModel[] {
  return contact.through.map((mediator, index) => ({
    mediator,
    agreement: contact.throughAgreement[index] ?? 'AGREED',
    named: contact.rolled?.mediators.get(mediator) ?? [mediator],
    candidates: contact.reports,
    asOf: contact.asOf,
  }))
}
