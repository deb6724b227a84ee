/** CSV (RFC 4180, UTF-8 without byte order mark): one row a contact, or with `table=actors` one row an actor. */
import { actorColumns, type Column, contactColumns } from './columns.ts'
import type { NetworkFormat } from './format.ts'
import type { ExportedActor, ExportedContact, Provenance } from './network.ts'
import { joinStatements, stateProvenance } from './provenance.ts'

export const csv: NetworkFormat = {
  id: 'csv',
  label: 'CSV',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  parameters: { table: ['contacts', 'actors'] },
  losses: [
    'Evidence, gists and attribution chains stand in the database only; reports and articles are named by identifier.',
    'Contacts and actors are two files (table=contacts, table=actors): actors without a contact are only in the second.',
    'Affiliations have no time.',
    "Text that a spreadsheet would run as a formula is preceded by an apostrophe (').",
  ],
  write: (network, provenance, { table }) =>
    table === 'actors'
      ? writeTable([...identity, ...actorColumns], network.actors, provenance)
      : writeTable([...ends, ...contactColumns], network.contacts, provenance),
}

const identity: readonly Column<ExportedActor>[] = [
  { name: 'id', type: 'string', valueOf: (actor) => actor.id },
  { name: 'name', type: 'string', valueOf: (actor) => actor.name },
]

const ends: readonly Column<ExportedContact>[] = [
  { name: 'id', type: 'string', valueOf: (contact) => contact.id },
  { name: 'from', type: 'string', valueOf: (contact) => contact.from.id },
  { name: 'fromName', type: 'string', valueOf: (contact) => contact.from.name },
  { name: 'to', type: 'string', valueOf: (contact) => contact.to.id },
  { name: 'toName', type: 'string', valueOf: (contact) => contact.to.name },
]

/** CSV has no place for metadata, so each row carries the provenance in its last column: rows get copied singly. */
async function* writeTable<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
  provenance: Provenance,
): AsyncGenerator<string> {
  const origin = formatCell(joinStatements(stateProvenance(provenance, csv.losses)))
  yield `${[...columns.map((column) => column.name), 'provenance'].join(',')}\r\n`
  for await (const row of rows) {
    yield `${[...columns.map((column) => formatCell(column.valueOf(row))), origin].join(',')}\r\n`
  }
}

function formatCell(value: string | number | boolean | undefined): string {
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
