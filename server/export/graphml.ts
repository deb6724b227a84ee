/** GraphML (graphml.graphdrawing.org), for networkx, igraph, Gephi, yEd and Cytoscape. */
import { actorColumns, type Column, type ColumnType, contactColumns } from './columns.ts'
import type { NetworkFormat } from './format.ts'
import type { ExportedActor, ExportedContact, ExportedNetwork, Provenance } from './network.ts'
import { type Statement, stateProvenance } from './provenance.ts'
import { escapeXml } from './xml.ts'

const typeNames = { string: 'string', boolean: 'boolean', integer: 'int' } satisfies Record<ColumnType, string>

export const graphml: NetworkFormat = {
  id: 'graphml',
  label: 'GraphML',
  mediaType: 'application/graphml+xml; charset=utf-8',
  extension: 'graphml',
  parameters: {},
  losses: [
    'Evidence, gists and attribution chains stand in the database only; reports and articles are named by identifier.',
    'Edges are undirected; HOSTED and MEDIATED run from the party (source) to the host or mediator (target), which undirected readers may swap: toHostOrMediator repeats it.',
    'Affiliations are attributes of nodes, without their time.',
    'Programs that merge parallel edges merge planned with held ones: turn merging off.',
  ],
  write: writeGraphml,
}

async function* writeGraphml(network: ExportedNetwork, provenance: Provenance): AsyncGenerator<string> {
  const statements = stateProvenance(provenance, graphml.losses)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
  for (const [name] of statements) yield formatKey('graph', name, 'string')
  yield formatKey('node', 'label', 'string')
  for (const column of actorColumns) yield formatKey('node', column.name, column.type)
  for (const column of edgeColumns) yield formatKey('edge', column.name, column.type)
  yield '<graph id="network" edgedefault="undirected">\n'
  yield statements.map(formatStatement).join('')
  for await (const actor of network.actors) yield formatNode(actor)
  for await (const contact of network.contacts) yield formatEdge(contact)
  yield '</graph>\n</graphml>\n'
}

const edgeColumns: readonly Column<ExportedContact>[] = [
  ...contactColumns,
  {
    name: 'toHostOrMediator',
    type: 'string',
    valueOf: ({ kind, to }) => (kind === 'HOSTED' || kind === 'MEDIATED' ? to.id : undefined),
  },
]

function formatKey(domain: 'graph' | 'node' | 'edge', name: string, type: ColumnType): string {
  return `<key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${typeNames[type]}"/>\n`
}

function formatStatement([name, text]: Statement): string {
  return `<data key="graph-${name}">${escapeXml(text)}</data>\n`
}

function formatNode(actor: ExportedActor): string {
  const label = `<data key="node-label">${escapeXml(actor.name)}</data>`
  return `<node id="${escapeXml(actor.id)}">${label}${formatData('node', actorColumns, actor)}</node>\n`
}

function formatEdge(contact: ExportedContact): string {
  const ends = `source="${escapeXml(contact.from.id)}" target="${escapeXml(contact.to.id)}"`
  return `<edge id="${escapeXml(contact.id)}" ${ends}>${formatData('edge', edgeColumns, contact)}</edge>\n`
}

function formatData<Row>(domain: 'node' | 'edge', columns: readonly Column<Row>[], row: Row): string {
  return columns
    .map((column) => {
      const value = column.valueOf(row)
      return value === undefined ? '' : `<data key="${domain}-${column.name}">${escapeXml(String(value))}</data>`
    })
    .join('')
}
