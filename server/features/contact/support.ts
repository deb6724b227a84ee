/** Which reports a contact rests on: those that its corroboration counts. */

import { countCorroboration } from '../../domain/corroboration.ts'
import type { Report } from '../../domain/report.ts'
import { isSameAnswer, statusesInCourse, statusOfStanding, supportByStatus, supportOf } from '../../domain/support.ts'
import { seeReports } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import type { StatusCorroborationModel } from '../account/index.ts'
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

/**
 * On how many words it rests that a contact has each status that its reports give; of one that was rolled up, that any contact
 * that it stands for has it.
 */
export async function corroborationsOf(
  contact: ContactModel,
  context: RequestContext,
): Promise<readonly StatusCorroborationModel[]> {
  const { reports } = await seeReports(contact.reports, contact.asOf, context)
  const { merged, carriers } = contact.rolled ?? { merged: [contact], carriers: [contact] }
  const byStatus = merged.map((one) => {
    const own = reports.filter(({ id }) => one.reports.includes(id))
    return supportByStatus({ ...one, time: contactTime(one) }, own, one.asOf.knownAt)
  })
  const support = supportOfAll(carriers, reports)
  const standing = contact.kind === 'DENIED' ? 'DENIED' : statusOfStanding(contact.standing, support)
  return statusesInCourse.flatMap((status) => {
    const giving = new Set(byStatus.flatMap((one) => one.get(status) ?? []))
    const carrying = status === standing ? support : isSameAnswer(status, standing) ? [] : [...giving]
    return carrying.length > 0 ? [{ status, corroboration: countCorroboration(carrying) }] : []
  })
}
