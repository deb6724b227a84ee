/** What an export holds under a lens: contacts made anew from the reports that it admits, with the names that a file needs. */
import type { AsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { getOne } from '../../schema/resolve.ts'
import { type ContactFilter, type ContactModel, everyContact, readContacts } from '../contact/index.ts'
import { readRoles } from './drawn.ts'
import type { ExportRow, Source } from './export-stored.ts'

/** All of it at once. Throws `LimitExceeded` where the window holds more encounters than one question derives. */
export async function readAnew(
  asOf: AsOf,
  filter: ContactFilter,
  limit: number,
  context: RequestContext,
): Promise<Source> {
  const all = await readContacts(asOf, filter, everyContact, context)
  const contacts = all.slice(0, limit)
  const rows = await Promise.all(contacts.map((contact) => toRow(contact, asOf, context)))
  return {
    streamRows: () => [rows],
    readRoles: () => readRoles(contacts, asOf, context),
    count: async () => all.length,
  }
}

async function toRow(contact: ContactModel, asOf: AsOf, { loaders }: RequestContext): Promise<ExportRow> {
  const nameOf = async (actor: string) => (await getOne(loaders.actors, actor, asOf)).name
  const [fromName, toName, throughNames, encounter, venue, reports] = await Promise.all([
    nameOf(contact.from),
    nameOf(contact.to),
    Promise.all(contact.through.map(nameOf)),
    getOne(loaders.encounters, contact.encounter, asOf),
    contact.venue === null ? undefined : getOne(loaders.venues, contact.venue, asOf),
    Promise.all(contact.reports.map((report) => getOne(loaders.wholeReports, report, asOf))),
  ])
  const articles = [...new Set(reports.map(({ article }) => article))].sort()
  return {
    ...contact,
    details: contact,
    fromName,
    toName,
    throughNames,
    encounterTitle: encounter.title,
    venueName: venue?.name ?? null,
    articles,
  }
}
