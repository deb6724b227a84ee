/**
 * The network as exports take it: read twice as a stream, once to learn who is in it and once to write it, so that memory
 * is bounded by actors and encounters and never by contacts.
 */
import type { RowOf } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import type { Database } from '../../database/statement.ts'
import {
  actorsAround,
  actorsById,
  articlesById,
  contactCount,
  contactsForExport,
  participantsOfEncounters,
  sourcesById,
} from '../../database/statements.gen.ts'
import { NotFound } from '../../domain/errors.ts'
import type { Role } from '../../domain/report.ts'
import { formatInstant } from '../../domain/time.ts'
import type {
  ExportedActor,
  ExportedArticle,
  ExportedContact,
  NetworkQuestion,
  OpenNetwork,
} from '../../export/network.ts'
import { toAsOf } from '../../schema/as-of.ts'
import { formatKnown, windowParameters } from '../../schema/clocks.ts'
import { anyContact, contactTime } from '../contact/index.ts'

type ExportRow = RowOf<typeof contactsForExport>

const unlimited = 1_000_000_000
const batchSize = 1_000

export function createOpenNetwork(database: Database, nowSeconds: () => number): OpenNetwork {
  return async (question, signal) => {
    const asOf = toAsOf(question, nowSeconds())
    const filter = {
      ...anyContact,
      kinds: question.kinds ?? null,
      standings: question.standings ?? null,
      actors: await findActors(question, database, signal),
    }
    const parameters = { ...windowParameters(asOf), ...filter }
    const streamRows = () =>
      database.stream(
        contactsForExport,
        { ...parameters, limit: question.limit ?? unlimited, parts: ['details'] },
        { signal },
      )

    const drawn = await survey(streamRows())
    const roles = await readRoles([...drawn.encounters].sort(), asOf.knownAt, database, signal)
    const actors = await readActors([...drawn.inContact, ...roles.keys()], drawn, roles, database, signal)
    const total =
      question.limit === undefined ? undefined : (await database.read(contactCount, parameters, { signal }))[0]
    return {
      articles: await readArticles([...drawn.articles].sort(), database, signal),
      omitted: total === undefined ? 0 : total.contacts - drawn.contacts,
      actors,
      contacts: toContacts(streamRows(), asOf.knownAt),
    }
  }
}

/** Actors asked for, those that were merged as whom they stand for. Throws `NotFound`. */
async function findActors(
  { actors }: NetworkQuestion,
  database: Database,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  if (actors === undefined) return null
  const rows = await database.read(actorsById, { ids: actors, parts: [] }, { signal })
  const found = new Map<string, string>(rows.map(({ asked, id }) => [asked, id]))
  return actors.map((asked) => {
    const id = found.get(asked)
    if (id === undefined) throw new NotFound(`no actor has the identifier ${JSON.stringify(asked)}; expected actor:…`)
    return id
  })
}

interface Drawn {
  contacts: number
  readonly degree: Map<string, number>
  readonly inContact: Set<string>
  readonly encounters: Set<string>
  readonly articles: Set<string>
}

async function survey(batches: AsyncIterable<readonly ExportRow[]>): Promise<Drawn> {
  const drawn: Drawn = {
    contacts: 0,
    degree: new Map(),
    inContact: new Set(),
    encounters: new Set(),
    articles: new Set(),
  }
  for await (const rows of batches) {
    for (const { kind, from, to, through, encounter, articles } of rows) {
      drawn.contacts += 1
      drawn.encounters.add(encounter)
      for (const article of articles) drawn.articles.add(article)
      for (const actor of [from, to, ...through]) drawn.inContact.add(actor)
      if (kind === 'DENIED') continue
      for (const actor of [from, to]) drawn.degree.set(actor, (drawn.degree.get(actor) ?? 0) + 1)
    }
  }
  return drawn
}

async function readRoles(
  encounters: readonly string[],
  knownAt: number,
  database: Database,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ReadonlySet<Role>>> {
  const roles = new Map<string, Set<Role>>()
  for (let start = 0; start < encounters.length; start += batchSize) {
    const batch = encounters.slice(start, start + batchSize)
    for (const { actor, role } of await database.read(
      participantsOfEncounters,
      { encounters: batch, knownAt },
      { signal },
    )) {
      const held = roles.get(actor) ?? new Set()
      roles.set(actor, held.add(role))
    }
  }
  return roles
}

async function readActors(
  ids: readonly string[],
  drawn: Drawn,
  roles: ReadonlyMap<string, ReadonlySet<Role>>,
  database: Database,
  signal: AbortSignal,
): Promise<readonly ExportedActor[]> {
  const rows = await database.read(actorsAround, { ids: [...new Set(ids)].sort(), parts: ['affiliations'] }, { signal })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    isNamed: row.isNamed,
    roles: [...(roles.get(row.id) ?? [])].sort(),
    degree: drawn.degree.get(row.id) ?? 0,
    inContact: drawn.inContact.has(row.id),
    affiliations: needPart(row.affiliations, 'affiliations').map(({ group }) => group),
  }))
}

async function readArticles(
  ids: readonly string[],
  database: Database,
  signal: AbortSignal,
): Promise<readonly ExportedArticle[]> {
  const articles = await database.read(articlesById, { ids, parts: [] }, { signal })
  const sources = await database.read(sourcesById, { ids: [...new Set(articles.map((a) => a.publisher))] }, { signal })
  const names = new Map<string, string>(sources.map(({ id, name }) => [id, name]))
  return articles.map(({ id, title, publisher, published }) => ({
    id,
    title,
    publisher: names.get(publisher) ?? publisher,
    published: published.edtf,
  }))
}

async function* toContacts(
  batches: AsyncIterable<readonly ExportRow[]>,
  knownAt: number,
): AsyncGenerator<ExportedContact> {
  for await (const rows of batches) for (const row of rows) yield toExported(row, knownAt)
}

function toExported(row: ExportRow, knownAt: number): ExportedContact {
  const details = needPart(row.details, 'details')
  const known = formatKnown(details, knownAt)
  const time = contactTime(row)
  const partial = row.through.filter((_mediator, index) => details.throughAgreement[index] === 'PARTIAL')
  return {
    id: row.id,
    kind: row.kind,
    standing: row.standing,
    from: { id: row.from, name: row.fromName },
    to: { id: row.to, name: row.toName },
    encounter: { id: row.encounter, title: row.encounterTitle },
    time: {
      edtf: time.edtf,
      earliest: formatInstant(time.from),
      latest: formatInstant(time.to),
      inferred: time.inferred,
      dayPart: time.dayPart,
    },
    venue: details.venue === null || row.venueName === null ? undefined : { id: details.venue, name: row.venueName },
    level: details.level,
    through: row.through.map((id, index) => ({ id, name: row.throughNames[index] ?? id })),
    denialScope: details.denialScope ?? undefined,
    known: { from: known.from, to: known.to ?? undefined },
    reportCount: details.reportCount,
    origins: { atLeast: details.originsAtLeast, atMost: details.originsAtMost },
    disputed: details.unsettled,
    partial: partial.map((mediator) => `MEDIATOR ${mediator}`),
    reports: details.reports,
    articles: row.articles,
  }
}
