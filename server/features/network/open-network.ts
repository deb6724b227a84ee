/**
 * The network as exports take it: read twice as a stream, once to learn who is in it and once to write it, so that memory
 * is bounded by actors and encounters and never by contacts. Under a lens or another clock, chosen, rolled up, walked or among
 * some actors it is made at once, within the limit of what one question looks through.
 */
import type { GraphQLSchema } from 'graphql'
import { publisherOf } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import { actorsAround, articlesById, sourcesById } from '../../database/statements.gen.ts'
import type { Role } from '../../domain/report.ts'
import { formatInstant } from '../../domain/time.ts'
import type { ExportedActor, ExportedArticle, ExportedContact, OpenNetwork } from '../../export/network.ts'
import { toAsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import { formatKnown } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findGiven } from '../../schema/given.ts'
import { parseOrigins } from '../../schema/origins.ts'
import { parseLens, parseOnly } from '../../schema/parse-input.ts'
import { contactTime, readChoice } from '../contact/index.ts'
import { readAnew } from './export-anew.ts'
import { asStored, type Batches, type ExportRow } from './export-stored.ts'
import { parseWalk } from './question.ts'

const unlimited = 1_000_000_000

export function createOpenNetwork(schema: GraphQLSchema): OpenNetwork<RequestContext> {
  return async (question, context) => {
    const lens = question.lens === undefined ? undefined : parseLens(question.lens, schema)
    const { window, knownAt, clock } = question
    const asOf = toAsOf({ window, knownAt, clock, lens }, context.nowSeconds)
    const actors = await findActors('actors', question.actors, context)
    const filter = {
      kinds: question.kinds ?? null,
      standings: question.standings ?? null,
      actors,
      ...parseOrigins(question),
    }
    const walk = parseWalk({ ...question, actors })
    const among = await findActors('among', question.among, context)
    const only = question.only === undefined ? undefined : parseOnly(question.only, schema)
    const choice = await readChoice(only, context)
    const { limit = unlimited, rollUp: level } = question
    const { streamRows, readRoles, countOmitted } =
      isStored(asOf) && choice === undefined && level === undefined && walk === undefined && among === null
        ? asStored(asOf, filter, limit, context)
        : await readAnew({ asOf, filter, choice, limit, level, walk }, among, context)
    const drawn = await survey(streamRows([]))
    const roles = await readRoles([...drawn.encounters].sort())
    const chosen = (walk?.from ?? []).filter((actor) => among === null || among.includes(actor))
    return {
      articles: await readArticles([...drawn.articles].sort(), context),
      omitted: question.limit === undefined && walk === undefined ? 0 : await countOmitted(drawn.contacts),
      actors: await readActors([...chosen, ...drawn.inContact, ...roles.keys()], drawn, roles, context),
      contacts: toContacts(streamRows(['details', 'names']), asOf.knownAt),
    }
  }
}

/** Actors asked for, those that were merged as whom they stand for. Throws `InvalidInput` and `NotFound`. */
async function findActors(
  name: string,
  actors: readonly string[] | undefined,
  context: RequestContext,
): Promise<readonly string[] | null> {
  return actors === undefined ? null : Promise.all(actors.map((id) => findGiven(name, id, 'actor', context)))
}

interface Drawn {
  contacts: number
  readonly degree: Map<string, number>
  readonly inContact: Set<string>
  readonly encounters: Set<string>
  readonly articles: Set<string>
}

async function survey(batches: Batches): Promise<Drawn> {
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

async function readActors(
  ids: readonly string[],
  drawn: Drawn,
  roles: ReadonlyMap<string, Iterable<Role>>,
  context: RequestContext,
): Promise<readonly ExportedActor[]> {
  const rows = await context.read(actorsAround, { ids: [...new Set(ids)].sort(), parts: ['affiliations'] })
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

async function readArticles(ids: readonly string[], context: RequestContext): Promise<readonly ExportedArticle[]> {
  const articles = await context.read(articlesById, { ids, parts: ['publisher'] })
  const sources = await context.read(sourcesById, { ids: [...new Set(articles.map(publisherOf))] })
  const names = new Map<string, string>(sources.map(({ id, name }) => [id, name]))
  return articles.map((article) => {
    const { id, title, published } = article
    const publisher = publisherOf(article)
    return { id, title, publisher: names.get(publisher) ?? publisher, published: published.edtf }
  })
}

async function* toContacts(batches: Batches, knownAt: number): AsyncGenerator<ExportedContact> {
  for await (const rows of batches) for (const row of rows) yield toExported(row, knownAt)
}

function toExported(row: ExportRow, knownAt: number): ExportedContact {
  const details = needPart(row.details, 'details')
  const names = needPart(row.names, 'names')
  const known = formatKnown(details, knownAt)
  const time = contactTime(row)
  const partial = row.through.filter((_mediator, index) => details.throughAgreement[index] === 'PARTIAL')
  return {
    id: row.id,
    kind: row.kind,
    standing: row.standing,
    from: { id: row.from, name: names.from },
    to: { id: row.to, name: names.to },
    encounter: { id: row.encounter, title: names.encounter },
    time: {
      edtf: time.edtf,
      earliest: formatInstant(time.from),
      latest: formatInstant(time.to),
      inferred: time.inferred,
      dayPart: time.dayPart,
    },
    venue: details.venue === null || names.venue === null ? undefined : { id: details.venue, name: names.venue },
    level: details.level,
    through: row.through.map((id, index) => ({ id, name: names.through[index] ?? id })),
    denialScope: details.denialScope ?? undefined,
    known: { from: known.from, to: known.to ?? undefined },
    reportCount: details.reportCount,
    origins: { atLeast: details.originsAtLeast, atMost: details.originsAtMost },
    disputed: details.unsettled,
    partial: partial.map((mediator) => `MEDIATOR ${mediator}`),
    rolledFrom: row.rolledFrom ?? [],
    reports: details.reports,
    articles: row.articles,
  }
}
