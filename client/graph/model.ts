/** The graph as the drawing needs it: what the API answers, without what only tables and sheets show. */
import type { PlacedNetwork } from '../api/place-contacts.ts'

export type Network = PlacedNetwork
export type Contact = Network['contacts'][number]
export type NetworkNode = Network['nodes'][number]
export type NetworkAffiliation = Network['affiliations'][number]
export type ContactKind = Contact['kind']
export type Standing = Contact['standing']
export type ActorKind = NetworkNode['actor']['kind']
export type Time = Contact['time']

/** What a layout is computed from: everything known, whatever the window, so that nothing moves when the window does. */
export type Graph = Pick<Network, 'nodes' | 'contacts' | 'affiliations'> & {
  /** Where some are hidden: the contacts before, which tell who of those left mediates, and who says so. */
  readonly whole?: readonly Contact[]
}

/** Joins what is known now with what was known at another time: the first wins where both know an element. */
export function joinGraphs(first: Graph, second: Graph | undefined): Graph {
  if (second === undefined) return first
  const nodeIds = new Set(first.nodes.map((node) => node.actor.id))
  const contactIds = new Set(first.contacts.map((contact) => contact.id))
  const pairs = new Set(first.affiliations.map(formatPair))
  return {
    nodes: [...first.nodes, ...second.nodes.filter((node) => !nodeIds.has(node.actor.id))],
    contacts: [...first.contacts, ...second.contacts.filter((contact) => !contactIds.has(contact.id))],
    affiliations: [...first.affiliations, ...second.affiliations.filter((line) => !pairs.has(formatPair(line)))],
  }
}

/** What is drawn, where it holds more than what is known; undefined, and so unchanged, while everything drawn is known. */
export function findNovelty(known: Graph, drawn: Graph): Graph | undefined {
  const ids = new Set(listIds(known))
  return listIds(drawn).every((id) => ids.has(id)) ? undefined : drawn
}

const listIds = ({ nodes, contacts }: Graph): readonly string[] => [
  ...nodes.map(({ actor }) => actor.id),
  ...contacts.map(({ id }) => id),
]

function formatPair(line: NetworkAffiliation): string {
  return `${line.member.id}>${line.group.id}`
}
