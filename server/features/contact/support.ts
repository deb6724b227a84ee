/** Which reports a contact rests on: those that its corroboration counts. */
import type { Report } from '../../domain/report.ts'
import { supportOf } from '../../domain/support.ts'
import { seeReports } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { type ContactModel, contactTime } from './mapper.ts'

/** Earliest known first. A contact that was rolled up rests on what carries it. */
export async function findSupport(contact: ContactModel, context: RequestContext) {
  const { rows, reports } = await seeReports(contact.reports, contact.asOf, context)
  const ids = new Set(supportOfAll(contact.rolled?.carriers ?? [contact], reports).map(({ id }) => id))
  return rows.filter(({ id }) => ids.has(id))
}

/** The reports that carry any of these contacts, among those seen from their standpoint. */
export function supportOfAll(contacts: readonly ContactModel[], seen: readonly Report[]): readonly Report[] {
  const byId = new Map<string, Report>(seen.map((report) => [report.id, report]))
  const carrying = contacts.flatMap((contact) => {
    const own = contact.reports.flatMap((id) => byId.get(id) ?? [])
    return supportOf({ ...contact, time: contactTime(contact) }, own, contact.asOf.knownAt)
  })
  return [...new Set(carrying)]
}
