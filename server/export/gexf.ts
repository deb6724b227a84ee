/**
 * GEXF 1.2 (gexf.net), for Gephi: edges carry their days for the timeline, and the `kind` of GEXF 1.3, so that Gephi never
 * merges a planned or denied contact with a held one between the same two actors. Not 1.3 as a whole: networkx before 3.6
 * refuses its namespace, while Gephi reads `kind` under either.
 */
import { actorColumns, type Column, contactColumns } from './columns.ts'
import type { NetworkFormat } from './format.ts'
import type { ExportedActor, ExportedContact, ExportedNetwork, ExportedTime, Provenance } from './network.ts'
import { joinStatements, stateProvenance } from './provenance.ts'
import { escapeXml } from './xml.ts'

export const gexf: NetworkFormat = {
  id: 'gexf',
  label: 'GEXF',
  mediaType: 'application/gexf+xml; charset=utf-8',
  extension: 'gexf',
  parameters: {},
  losses: [
    'Evidence, gists and attribution chains stand in the database only; reports and articles are named by identifier.',
    'The timeline (start, end) has whole days in UTC; the time as stated, with its precision, is the attribute time.',
    'Edges are undirected; HOSTED and MEDIATED run from the party (source) to the host or mediator (target).',
    'Affiliations are attributes of nodes, without their time.',
  ],
  write: writeGexf,
}

async function* writeGexf(network: ExportedNetwork, provenance: Provenance): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">\n'
  yield `<meta>\n<creator>${escapeXml(provenance.tool)}</creator>\n`
  yield `<description>${escapeXml(joinStatements(stateProvenance(provenance, gexf.losses)))}</description>\n</meta>\n`
  yield '<graph defaultedgetype="undirected" idtype="string" mode="dynamic" timeformat="date">\n'
  yield formatAttributes('node', actorColumns)
  yield formatAttributes('edge', contactColumns)
  yield '<nodes>\n'
  for await (const actor of network.actors) yield formatNode(actor)
  yield '</nodes>\n<edges>\n'
  for await (const contact of network.contacts) yield formatEdge(contact)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function formatAttributes<Row>(domain: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  const lines = columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`)
  return `<attributes class="${domain}" mode="static">\n${lines.join('')}</attributes>\n`
}

function formatNode(actor: ExportedActor): string {
  const attributes = `id="${escapeXml(actor.id)}" label="${escapeXml(actor.name)}"`
  return `<node ${attributes}>${formatValues(actorColumns, actor)}</node>\n`
}

function formatEdge(contact: ExportedContact): string {
  const ends = `source="${escapeXml(contact.from.id)}" target="${escapeXml(contact.to.id)}"`
  const kind = `${contact.kind} ${contact.standing}`
  return `<edge id="${escapeXml(contact.id)}" kind="${kind}" ${ends}${formatDays(contact.time)}>${formatValues(contactColumns, contact)}</edge>\n`
}

/** First and last day, both included; nothing where the time is open at that end. */
function formatDays({ earliest, latest }: ExportedTime): string {
  const start = earliest === undefined ? '' : ` start="${earliest.slice(0, 10)}"`
  const end = latest === undefined ? '' : ` end="${lastDayBefore(latest)}"`
  return start + end
}

/** The day of the last second before an instant. */
function lastDayBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1_000).toISOString().slice(0, 10)
}

function formatValues<Row>(columns: readonly Column<Row>[], row: Row): string {
  const values = columns.map((column) => {
    const value = column.valueOf(row)
    return value === undefined ? '' : `<attvalue for="${column.name}" value="${escapeXml(String(value))}"/>`
  })
  return `<attvalues>${values.join('')}</attvalues>`
}
