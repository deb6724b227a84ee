/** What earlier answers told of contacts, version by version, and of actors: what a step can be drawn with at once. */
import type { Contact, Network, NetworkAffiliation, NetworkNode } from '../graph/model.ts'

export interface Details {
  /** The version of a contact that became known at a second; undefined where no answer held it. */
  readonly findContact: (id: string, knownFrom: number) => Contact | undefined
  readonly findNode: (actorId: string) => NetworkNode | undefined
  readonly affiliations: () => Iterable<NetworkAffiliation>
}

export interface DetailStore extends Details {
  /** Keeps what an answer holds; the same answer again costs nothing. */
  readonly keep: (answer: Network) => void
}

/** For the answers of one standard of belief: under another, the same contact has other versions. */
export function createDetailStore(): DetailStore {
  const seen = new WeakSet<Network>()
  const contacts = new Map<string, Contact>()
  const nodes = new Map<string, NetworkNode>()
  const affiliations = new Map<string, NetworkAffiliation>()
  return {
    keep: (answer) => {
      if (seen.has(answer)) return
      seen.add(answer)
      for (const contact of answer.contacts) {
        contacts.set(formatVersion(contact.id, Date.parse(contact.known.from) / 1000), contact)
      }
      for (const node of answer.nodes) nodes.set(node.actor.id, node)
      for (const line of answer.affiliations) affiliations.set(`${line.member.id} ${line.group.id}`, line)
    },
    findContact: (id, knownFrom) => contacts.get(formatVersion(id, knownFrom)),
    findNode: (actorId) => nodes.get(actorId),
    affiliations: () => affiliations.values(),
  }
}

function formatVersion(id: string, knownFrom: number): string {
  return `${id} ${knownFrom}`
}
