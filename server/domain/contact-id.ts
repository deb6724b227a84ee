/** The identifier of a contact: its encounter, its ends and its kind, so that it can be taken apart again. */
import type { ContactKind } from './contact.ts'
import { InvariantViolated } from './errors.ts'
import type { ActorId, ContactId, DenialScope, EncounterId } from './report.ts'

/** What a contact's identifier says. A denied pair has one contact for each scope. */
export interface ContactIdentity {
  readonly encounter: EncounterId
  readonly from: ActorId
  readonly to: ActorId
  readonly kind: ContactKind
  readonly denialScope: DenialScope | undefined
}

/** `contact:doha-30-june/us-envoys/iranian-team/denied-direct`. */
export function formatContactId({ encounter, from, to, kind, denialScope }: ContactIdentity): ContactId {
  const word = denialScope === undefined ? kind.toLowerCase() : `${kind.toLowerCase()}-${denialScope.toLowerCase()}`
  return `contact:${bare(encounter)}/${bare(from)}/${bare(to)}/${word}`
}

/** What an identifier of ours says. Throws `InvariantViolated` for any other. */
export function parseContactId(id: string): ContactIdentity {
  const [encounter, from, to, word = '', ...more] = id.slice('contact:'.length).split('/')
  const said = words.get(word)
  if (encounter === undefined || from === undefined || to === undefined || said === undefined || more.length > 0) {
    throw new InvariantViolated(`not an identifier of a contact: ${id}`)
  }
  return { encounter: `encounter:${encounter}`, from: `actor:${from}`, to: `actor:${to}`, ...said }
}

const bare = (id: string): string => id.slice(id.indexOf(':') + 1)

const words: ReadonlyMap<string, Pick<ContactIdentity, 'kind' | 'denialScope'>> = new Map([
  ['direct', { kind: 'DIRECT', denialScope: undefined }],
  ['indirect', { kind: 'INDIRECT', denialScope: undefined }],
  ['unclear', { kind: 'UNCLEAR', denialScope: undefined }],
  ['mediated', { kind: 'MEDIATED', denialScope: undefined }],
  ['hosted', { kind: 'HOSTED', denialScope: undefined }],
  ['denied-direct', { kind: 'DENIED', denialScope: 'DIRECT' }],
  ['denied-any', { kind: 'DENIED', denialScope: 'ANY' }],
])
