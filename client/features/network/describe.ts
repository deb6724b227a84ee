/** Nodes, lines and bundles in words, for those who walk the picture and for its list. */
import type { Bundle } from '../../graph/bundles.ts'
import { fillMarks, lineMarks, nodeMarks } from '../../graph/encoding.ts'
import type { Contact, Graph } from '../../graph/model.ts'
import { writeVenue } from '../../graph/wordings.ts'

/** `US envoys and Qatar's prime minister: met the host, held, 30 June 2026, Doha`. */
export function describeContact(contact: Contact, names: ReadonlyMap<string, string>): string {
  const nameOf = (id: string): string => names.get(id) ?? id
  const through = contact.through.map(({ mediator }) => nameOf(mediator.id))
  const parts = [
    lineMarks[contact.kind].label.toLowerCase(),
    ...(through.length === 0 ? [] : [`through ${through.join(' and ')}`]),
    fillMarks[contact.standing].word,
    contact.time.text,
    writeVenue(contact, 'place not stated'),
  ]
  return `${nameOf(contact.from.id)} and ${nameOf(contact.to.id)}: ${parts.join(', ')}`
}

/** `Iran and United States: 2 contacts in one line, 2 unclear how, unconfirmed`. */
export function describeBundle(bundle: Bundle, names: ReadonlyMap<string, string>): string {
  const nameOf = (id: string): string => names.get(id) ?? id
  const rows = bundle.rows.map(
    ({ kind, standing, count }) => `${count} ${writeRow(lineMarks[kind].label, fillMarks[standing].word)}`,
  )
  const differ = bundle.isUnsettled ? ['accounts differ'] : []
  const head = `${nameOf(bundle.source)} and ${nameOf(bundle.target)}: ${bundle.strands.length} contacts in one line`
  return [head, ...rows, ...differ].join(', ')
}

/** `US envoys, delegation, 4 contacts`. */
export function describeNode(graph: Graph, id: string): string {
  const node = graph.nodes.find(({ actor }) => actor.id === id)
  if (node === undefined) return ''
  const roles = node.roles.filter((role) => role !== 'PARTY').map((role) => role.toLowerCase())
  const contacts = `${node.degree} ${node.degree === 1 ? 'contact' : 'contacts'}`
  return [node.actor.name, nodeMarks[node.actor.kind].label, ...roles, contacts].join(', ')
}

function writeRow(kind: string, standing: string): string {
  const word = kind.toLowerCase()
  return word === standing ? word : `${word}, ${standing}`
}
