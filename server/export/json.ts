/** JSON: everything that an export knows, one actor or contact a line. */
import { isContactHeld } from './columns.ts'
import type { NetworkFormat } from './format.ts'
import type { ExportedActor, ExportedContact, ExportedNetwork, Provenance } from './network.ts'
import { stateProvenance } from './provenance.ts'

export const json: NetworkFormat = {
  id: 'json',
  label: 'JSON',
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  parameters: {},
  losses: [
    'Evidence, gists and attribution chains stand in the database only; reports and articles are named by identifier.',
    'Affiliations have no time.',
  ],
  write: writeJson,
}

async function* writeJson(network: ExportedNetwork, provenance: Provenance): AsyncGenerator<string> {
  const about = Object.fromEntries(stateProvenance(provenance, json.losses))
  yield `{\n"about": ${JSON.stringify({ ...about, question: provenance.question, articles: provenance.articles, omitted: provenance.omitted })},\n`
  yield '"actors": ['
  yield* writeLines(network.actors, arrangeActor)
  yield '],\n"contacts": ['
  yield* writeLines(network.contacts, arrangeContact)
  yield ']\n}\n'
}

async function* writeLines<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  arrange: (row: Row) => object,
): AsyncGenerator<string> {
  let separator = '\n'
  for await (const row of rows) {
    yield `${separator}${JSON.stringify(arrange(row), writeAbsence)}`
    separator = ',\n'
  }
  yield '\n'
}

/** What is absent is written as null: a reader sees that it was asked for. */
function writeAbsence(_key: string, value: unknown): unknown {
  return value === undefined ? null : value
}

/** The order of properties is stated here, not taken from whoever built the value: equal networks, equal files. */
function arrangeActor(actor: ExportedActor): object {
  const { id, name, kind, isNamed, roles, degree, inContact, affiliations } = actor
  return { id, name, kind, isNamed, roles, degree, inContact, affiliations }
}

function arrangeContact(contact: ExportedContact): object {
  const { id, kind, standing, time, venue, level, denialScope, reportCount, disputed, partial, rolledFrom } = contact
  return {
    id,
    kind,
    standing,
    isHeld: isContactHeld(contact),
    from: arrangeNamed(contact.from),
    to: arrangeNamed(contact.to),
    encounter: { id: contact.encounter.id, title: contact.encounter.title },
    time: {
      edtf: time.edtf,
      earliest: time.earliest,
      latest: time.latest,
      inferred: time.inferred,
      dayPart: time.dayPart,
    },
    venue: venue && arrangeNamed(venue),
    level,
    through: contact.through.map(arrangeNamed),
    denialScope,
    known: { from: contact.known.from, to: contact.known.to },
    reportCount,
    origins: { atLeast: contact.origins.atLeast, atMost: contact.origins.atMost },
    disputed,
    partial,
    rolledFrom,
    reports: contact.reports,
    articles: contact.articles,
  }
}

function arrangeNamed({ id, name }: { readonly id: string; readonly name: string }): object {
  return { id, name }
}
