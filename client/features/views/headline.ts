/** The headline: one true sentence on what is drawn, always with what is not there. */
import { isHeld } from '../../../server/domain/standings.ts'
import { selectDrawnContacts } from '../../graph/drawn-contacts.ts'
import { fillMarks } from '../../graph/encoding.ts'
import type { Contact, ContactKind, Standing } from '../../graph/model.ts'

/** Kinds by the strength of what they claim. */
export const strength = [
  'DIRECT',
  'INDIRECT',
  'UNCLEAR',
  'HOSTED',
  'MEDIATED',
] as const satisfies readonly ContactKind[]

export const phrases: Readonly<Record<(typeof strength)[number], readonly [one: string, several: string]>> = {
  DIRECT: ['A direct meeting', 'Direct meetings'],
  INDIRECT: ['Indirect talks', 'Indirect talks'],
  UNCLEAR: ['A contact, how is not stated', 'Contacts, how is not stated'],
  HOSTED: ['A meeting with the host', 'Meetings with hosts'],
  MEDIATED: ['A mediator’s contact', 'Mediators’ contacts'],
}

/**
 * What the window holds as known, in one or two sentences: the strongest kind reported as held, with its places, or the
 * plans and denials where nothing is; then whether any direct meeting is reported. `isAnythingKnown` is false where no
 * report had come in by the knowledge time. `whole` is the window without the filter: what is not reported is said of that,
 * never of what a filter leaves. Under a lens, what is missing may be reported and not believed.
 */
export function writeHeadline(
  contacts: readonly Contact[],
  isAnythingKnown: boolean,
  whole: readonly Contact[] = contacts,
  isLensed = false,
): string {
  const drawn = selectDrawnContacts(contacts)
  if (!isAnythingKnown) return isLensed ? noneBelieved : 'Nothing had been reported yet.'
  if (drawn.length === 0 && whole.length > 0) return 'Nothing of these days passes the filter.'
  if (drawn.length === 0) return isLensed ? noneBelieved : 'No contact reported in these days.'
  const held = drawn.filter(({ standing }) => isHeld(standing))
  const kind = strength.find((candidate) => held.some((contact) => contact.kind === candidate))
  const isDirectHeld = whole.some((contact) => contact.kind === 'DIRECT' && isHeld(contact.standing))
  const absence = isDirectHeld ? '' : ' No direct meeting reported.'
  if (kind === undefined) return writeUnheld(drawn, whole)
  const ofKind = held.filter((contact) => contact.kind === kind)
  const encounters = new Set(ofKind.map((contact) => contact.encounter.id)).size
  const phrase = phrases[kind][encounters > 1 ? 1 : 0]
  return `${phrase}${writePlaces(ofKind)}.${absence}`
}

/** What is said where a lens leaves nothing. */
export const noneBelieved = 'No contact of these days stands by what is believed.'

/** What the line below the headline says. */
export interface Tally {
  /** Contacts reported as held or under way; plans and denials are none. */
  readonly held: number
  /** `1 indirect, 1 with the host, none direct`. */
  readonly heldWords: string
  /** `6 unconfirmed, 4 lapsed; 2 denied`, empty where there are none. */
  readonly otherWords: string
}

/** Counts what is drawn. A plan is never counted as a meeting, nor a denied contact as a contact. */
export function countForHeadline(contacts: readonly Contact[], whole: readonly Contact[] = contacts): Tally {
  const drawn = selectDrawnContacts(contacts)
  const held = drawn.filter(({ standing }) => isHeld(standing))
  const isDirectHeld = whole.some((contact) => contact.kind === 'DIRECT' && isHeld(contact.standing))
  const countKind = (kind: ContactKind): number => held.filter((contact) => contact.kind === kind).length
  const countStanding = (standing: Standing): number => drawn.filter((contact) => contact.standing === standing).length
  const heldWords = [
    ...kindWords.flatMap(([kind, word]) => (countKind(kind) === 0 ? [] : [`${countKind(kind)} ${word}`])),
    ...(isDirectHeld ? [] : ['none direct']),
  ]
  const open = openStandings.flatMap((standing) =>
    countStanding(standing) === 0 ? [] : [`${countStanding(standing)} ${fillMarks[standing].word}`],
  )
  const denied = countStanding('DENIED') === 0 ? [] : [`${countStanding('DENIED')} denied`]
  return {
    held: held.length,
    heldWords: heldWords.join(', '),
    otherWords: [open.join(', '), ...denied].filter((words) => words !== '').join('; '),
  }
}

export const kindWords: readonly (readonly [ContactKind, string])[] = [
  ['DIRECT', 'direct'],
  ['INDIRECT', 'indirect'],
  ['HOSTED', 'with the host'],
  ['UNCLEAR', 'unclear how'],
  ['MEDIATED', 'with a mediator only'],
]

export const openStandings = ['UNCONFIRMED', 'PLANNED', 'LAPSED', 'CANCELLED'] as const satisfies readonly Standing[]

/** The two weightiest things that are drawn where nothing is reported as held; the line below counts the rest. */
function writeUnheld(drawn: readonly Contact[], whole: readonly Contact[]): string {
  const parts = unheldWords.flatMap(([standing, one, several]) => {
    const count = drawn.filter((contact) => contact.standing === standing).length
    return count === 0 ? [] : [count === 1 ? one : several]
  })
  const list = joinWords(parts.slice(0, 2))
  const places = writePlaces(drawn)
  const sentence = places === '' ? list : `${places.slice(1)}, ${list}`
  const opening = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
  return whole.some(({ standing }) => isHeld(standing))
    ? `${opening} The filter hides what is reported as held.`
    : `${opening} Nothing reported as held, no direct meeting.`
}

const unheldWords: readonly (readonly [Standing, string, string])[] = [
  ['PLANNED', 'one plan', 'plans'],
  ['DENIED', 'one denial', 'denials'],
  ['UNCONFIRMED', 'one unconfirmed contact', 'unconfirmed contacts'],
  ['LAPSED', 'one lapsed plan', 'lapsed plans'],
  ['CANCELLED', 'one cancelled plan', 'cancelled plans'],
]

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
