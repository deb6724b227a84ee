/** The headline: one true sentence on what is drawn, always with what is not there. */
import { countContacts, formatTallyRow, selectDrawnContacts, type TallyRow } from '../../graph/drawn-contacts.ts'
import type { Contact, ContactKind } from '../../graph/model.ts'

/** Kinds by the strength of what they claim. */
const strength = ['DIRECT', 'INDIRECT', 'UNCLEAR', 'HOSTED', 'MEDIATED'] as const satisfies readonly ContactKind[]

const phrases: Readonly<Record<(typeof strength)[number], readonly [one: string, several: string]>> = {
  DIRECT: ['A direct meeting', 'Direct meetings'],
  INDIRECT: ['Indirect talks', 'Indirect talks'],
  UNCLEAR: ['A contact, how is not stated', 'Contacts, how is not stated'],
  HOSTED: ['A meeting with the host', 'Meetings with hosts'],
  MEDIATED: ['A mediator’s contact', 'Mediators’ contacts'],
}

/**
 * What the window holds as known, in one or two sentences: the strongest kind reported as held, with its places, or the
 * plans and denials where nothing is; then whether any direct meeting is reported. `isAnythingKnown` is false where no
 * report had come in by the knowledge time.
 */
export function writeHeadline(contacts: readonly Contact[], isAnythingKnown: boolean): string {
  const drawn = selectDrawnContacts(contacts)
  if (!isAnythingKnown) return 'Nothing had been reported yet.'
  if (drawn.length === 0) return 'No contact reported in these days.'
  const held = drawn.filter((contact) => contact.standing === 'OCCURRED' || contact.standing === 'UNDER_WAY')
  const kind = strength.find((candidate) => held.some((contact) => contact.kind === candidate))
  const isDirectHeld = held.some((contact) => contact.kind === 'DIRECT')
  const absence = isDirectHeld ? '' : ' No direct meeting reported.'
  if (kind === undefined) return `${writeUnheld(drawn)}${absence}`
  const ofKind = held.filter((contact) => contact.kind === kind)
  const encounters = new Set(ofKind.map((contact) => contact.encounter.id)).size
  const phrase = phrases[kind][encounters > 1 ? 1 : 0]
  return `${phrase}${writePlaces(ofKind)}.${absence}`
}

/** How many contacts of what sort, for the line below the headline: `2 indirect, 1 with the host; none direct`. */
export function writeTally(contacts: readonly Contact[]): string {
  const drawn = selectDrawnContacts(contacts)
  const counts = countContacts(drawn)
  const parts = tallyWords.flatMap(([row, one, several]) => {
    const count = counts.get(formatTallyRow(row)) ?? 0
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]
  })
  const isDirectDrawn = (counts.get('DIRECT') ?? 0) > 0
  return `${parts.join(', ')}${parts.length > 0 && !isDirectDrawn ? '; none direct' : ''}`
}

const tallyWords: readonly (readonly [TallyRow, string, string])[] = [
  [{ by: 'kind', kind: 'DIRECT' }, 'direct', 'direct'],
  [{ by: 'kind', kind: 'INDIRECT' }, 'indirect', 'indirect'],
  [{ by: 'kind', kind: 'HOSTED' }, 'with the host', 'with the host'],
  [{ by: 'kind', kind: 'UNCLEAR' }, 'unclear', 'unclear'],
  [{ by: 'kind', kind: 'MEDIATED' }, 'with a mediator only', 'with a mediator only'],
  [{ by: 'standing', standing: 'UNCONFIRMED' }, 'unconfirmed', 'unconfirmed'],
  [{ by: 'standing', standing: 'PLANNED' }, 'planned', 'planned'],
  [{ by: 'standing', standing: 'LAPSED' }, 'lapsed', 'lapsed'],
  [{ by: 'standing', standing: 'CANCELLED' }, 'cancelled', 'cancelled'],
  [{ by: 'kind', kind: 'DENIED' }, 'denied', 'denied'],
]

function writeUnheld(drawn: readonly Contact[]): string {
  const count = (test: (contact: Contact) => boolean): number => drawn.filter(test).length
  const plans = count((contact) => contact.standing === 'PLANNED')
  const lapsed = count((contact) => contact.standing === 'LAPSED')
  const unconfirmed = count((contact) => contact.standing === 'UNCONFIRMED')
  const denials = count((contact) => contact.standing === 'DENIED')
  const parts = [
    plans === 0 ? undefined : plans === 1 ? 'one plan' : 'plans',
    lapsed === 0 ? undefined : lapsed === 1 ? 'one lapsed plan' : 'lapsed plans',
    unconfirmed === 0 ? undefined : unconfirmed === 1 ? 'one unconfirmed contact' : 'unconfirmed contacts',
    denials === 0 ? undefined : denials === 1 ? 'one denial' : 'denials',
  ].filter((part) => part !== undefined)
  const places = writePlaces(drawn)
  const list = joinWords(parts.length > 0 ? parts : ['only what did not take place'])
  const sentence = places === '' ? list : `${places.slice(1)}, ${list}`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. Nothing yet reported as held.`
}

/** ` in Muscat and in Doha`, places in the order of the contacts; at most three are named. */
function writePlaces(contacts: readonly Contact[]): string {
  const names = [...new Set(contacts.flatMap((contact) => (contact.venue === null ? [] : [contact.venue.name])))]
  if (names.length === 0) return ''
  if (names.length > 3) return ` in ${names.length} places`
  return ` ${joinWords(names.map((name) => `in ${name}`))}`
}

function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
