/**
 * What an export holds that is not as it is stored: contacts made anew from the reports that a lens admits, chosen by what they
 * are or between whom they run, reached in steps or rolled up, with the names that a file needs.
 */
import { anyChoice } from '../../domain/contact-choice.ts'
import type { Role } from '../../domain/report.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { getOne } from '../../schema/resolve.ts'
import {
  type ContactModel,
  everyContact,
  readContacts,
  readContactsAmong,
  type SeenContactModel,
  withDetails,
} from '../contact/index.ts'
import { limitRoles } from './chosen.ts'
import { readDrawn, readRoles } from './drawn.ts'
import type { ExportRow, Source } from './export-stored.ts'
import type { NetworkQuestion } from './question.ts'
import { readPart } from './read-network.ts'

/** Actors as drawn; null for all. */
type Among = readonly string[] | null

/** All of it at once. Throws `LimitExceeded` where the window holds more than one question derives or looks through. */
export async function readAnew(question: NetworkQuestion, among: Among, context: RequestContext): Promise<Source> {
  const { asOf, choice } = question
  const { contacts, countOmitted } = await readAll(question, among, context)
  const rows = await Promise.all(contacts.map((contact) => toRow(withDetails(contact), asOf, context)))
  return {
    streamRows: () => [rows],
    readRoles: async () => {
      const all = await readAllRoles(contacts, question, context)
      const roles = among === null ? all : keepAmong(all, [...among, ...contacts.flatMap(({ through }) => through)])
      if (choice === undefined) return roles
      return limitRoles(roles, contacts, await readGroups([...roles.keys()], context))
    },
    countOmitted,
  }
}

/** By the earliest time and then identifier, as every file has them. */
async function readAll(question: NetworkQuestion, among: Among, context: RequestContext) {
  const { asOf, filter, choice, limit, level, walk } = question
  const isPlain = choice === undefined && level === undefined && walk === undefined
  if (among !== null) {
    const found = isPlain
      ? await readContactsAmong(among, asOf, filter, everyContact, context)
      : (await readSorted({ ...question, limit: everyContact }, context)).contacts
    return within(found.filter(isAmong(among)), limit)
  }
  if (isPlain) return within(await readContacts(asOf, filter, everyContact, context), limit)
  return readSorted(question, context)
}

function within(all: readonly SeenContactModel[], limit: number) {
  const contacts = all.slice(0, limit)
  return { contacts, countOmitted: async () => all.length - contacts.length }
}

async function readSorted(question: NetworkQuestion, context: RequestContext) {
  // What is rolled up is counted before; chosen, all of it is there to count. Steps are taken where contacts are stored.
  const choice = question.choice ?? (question.walk === undefined ? anyChoice : undefined)
  const { contacts, truncated, countOmitted } = await readPart({ ...question, choice }, context)
  return {
    contacts: contacts.toSorted((a, b) => a.validFrom - b.validFrom || (a.id < b.id ? -1 : 1)),
    countOmitted: async () => (truncated ? countOmitted() : 0),
  }
}

/** Whether a contact runs between two of the actors, and through one of them where it ran through anybody. */
function isAmong(among: readonly string[]): (contact: SeenContactModel) => boolean {
  const ids = new Set(among)
  return ({ from, to, through }) =>
    ids.has(from) && ids.has(to) && (through.length === 0 || through.some((mediator) => ids.has(mediator)))
}

/** Who else took part is none of them. */
function keepAmong(roles: ReadonlyMap<string, readonly Role[]>, among: readonly string[]) {
  const ids = new Set(among)
  return new Map([...roles].filter(([actor]) => ids.has(actor)))
}

async function readAllRoles(
  contacts: readonly SeenContactModel[],
  { asOf, level }: NetworkQuestion,
  context: RequestContext,
): Promise<ReadonlyMap<string, readonly Role[]>> {
  if (level === undefined) return readRoles(contacts, asOf, context)
  return (await readDrawn(contacts, asOf, level, [], context)).rolesOf
}

/** Whom actors belong to, each by itself. */
async function readGroups(
  ids: readonly string[],
  { loaders }: RequestContext,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = (await Promise.all(ids.map((id) => loaders.belonging.load(id)))).flat()
  return new Map(rows.map(({ id, affiliations }) => [id, affiliations.map(({ group }) => group)]))
}

async function toRow(contact: ContactModel, asOf: AsOf, { loaders }: RequestContext): Promise<ExportRow> {
  const nameOf = async (actor: string) => (await getOne(loaders.actors, actor, asOf)).name
  const [from, to, through, encounter, venue, reports] = await Promise.all([
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
    rolledFrom: (contact.rolled?.merged ?? []).map(({ id }) => id).sort(),
    details: contact,
    names: { from, to, through, encounter: encounter.title, venue: venue?.name ?? null },
    articles,
  }
}
