/** What the picture says in words: names and notes at actors, dates and standings along lines. */

import { isHeld } from '../../server/domain/standings.ts'
import { canvasText } from '../ui/tokens.ts'
import { fillMarks } from './encoding.ts'
import type { LabelLine, Wording } from './labels.ts'
import type { Contact, NetworkNode } from './model.ts'

/** `30 June 2026` as `30 Jun`: months cut to three letters, and the years of the page's window left out. */
export function shortenTime(text: string, years: readonly number[] = []): string {
  const months = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\b/g
  const short = text.replace(months, '$1')
  const withoutYears = years.reduce(
    (words, year) => words.replaceAll(new RegExp(`([A-Za-z]) ${year}\\b`, 'g'), '$1'),
    short,
  )
  return withoutYears.replace(', end not stated', '').replace(' to ', '–')
}

/** `Doha`; `Doha, as planned` of what was held, where only its plan gives the place; `otherwise` where nobody gives any. */
export function writeVenue<Otherwise>(
  { venue, asPlanned }: Pick<Contact, 'venue' | 'asPlanned'>,
  otherwise: Otherwise,
): string | Otherwise {
  if (venue === null) return otherwise
  return asPlanned.includes('VENUE') ? `${venue.name}, as planned` : venue.name
}

/** The words of a contact's line: when, what stands of it, and where if the picture does not show it. */
export function wordContact(
  contact: Contact,
  years: readonly number[],
  options: { readonly isNarrow: boolean; readonly isPlaceShown: boolean; readonly isAtSea: boolean },
): readonly Wording[] {
  const when = shortenTime(contact.time.text, years)
  const isPlaceNeeded = !options.isPlaceShown && contact.kind !== 'DENIED'
  const venue = isPlaceNeeded ? `, ${writeVenue(contact, 'place not stated')}` : ''
  const isPlain = contact.standing !== 'UNCONFIRMED' && contact.standing !== 'DENIED'
  const word = fillMarks[contact.standing].word
  const scope = contact.denialScope === 'DIRECT' ? 'denied face to face' : 'denied'
  const isBold = isHeld(contact.standing)
  const make = (text: string): Wording => [toLine(text, isBold)]
  const brief = contact.standing === 'UNCONFIRMED' ? `${when}?` : contact.kind === 'DENIED' ? 'denied' : when
  if (options.isNarrow) return [make(brief)]
  const full = isPlain
    ? `${when}${venue}, ${contact.kind === 'DENIED' ? 'denial ' : ''}${word}`
    : contact.standing === 'DENIED'
      ? `${scope}, ${when}${venue}`
      : `${when}${venue}, unconfirmed?`
  const long = options.isAtSea ? [make(`${contact.encounter.title}, ${full}`)] : []
  return [...long, make(full), make(brief)]
}

/** The words at an actor: its name, then what it does; what stands in brackets goes first where there is no room. */
export function wordNode(
  node: Pick<NetworkNode, 'actor' | 'roles'>,
  options: { readonly isNarrow: boolean; readonly isPartialMediator: boolean },
): readonly Wording[] {
  const { actor } = node
  const weight = actor.kind === 'PERSON' ? 400 : 600
  const name = (text: string): LabelLine => ({ text, weight, size: canvasText.name })
  const wrapped = wrap(actor.name, options.isNarrow ? 14 : 18).map(name)
  const bare = wrap(actor.name.replace(/ \(.*\)$/, ''), 18).map(name)
  const note = writeNote(node, options.isPartialMediator)
  const noted = note === undefined ? [] : [{ text: note, weight: 400, size: canvasText.note, isMuted: true } as const]
  const isLong = actor.name.length > 30
  if (options.isNarrow) return dropRepeats([wrapped, bare])
  if (isLong) return dropRepeats([[...wrapped, ...noted], [...bare, ...noted], bare])
  return dropRepeats([[name(actor.name), ...noted], [...wrapped, ...noted], wrapped])
}

function dropRepeats(wordings: readonly Wording[]): readonly Wording[] {
  const seen = new Map(wordings.map((wording) => [wording.map((line) => line.text).join('\n'), wording]))
  return [...seen.values()]
}

function writeNote(
  { actor, roles }: Pick<NetworkNode, 'actor' | 'roles'>,
  isPartialMediator: boolean,
): string | undefined {
  const doing = [
    roles.includes('HOST') ? 'hosts' : undefined,
    roles.includes('MEDIATOR') ? (isPartialMediator ? 'mediates, some say' : 'mediates') : undefined,
  ].filter((word) => word !== undefined)
  if (actor.kind === 'OFFICE' && !actor.isNamed) return 'office; holder not named'
  return doing.length > 0 ? doing.join(', ') : undefined
}

function toLine(text: string, isBold: boolean): LabelLine {
  return { text, weight: isBold ? 600 : 400, size: canvasText.edge }
}

/** Breaks a name into as few lines of about equal length as keep within `limit` letters, three at most. */
export function wrap(text: string, limit: number): readonly string[] {
  const count = Math.min(3, Math.ceil(text.length / limit))
  if (count === 1) return [text]
  const target = text.length / count
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    const isFull = line !== '' && Math.abs(line.length - target) <= Math.abs(longer.length - target)
    if (isFull && lines.length < count - 1) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
