/** A contact as a sentence in the tense of its account, and the caution that goes with it. */
import { isHeld } from '../../../server/domain/standings.ts'
import type { ContactEvidenceQuery, EncounterPointsFragment } from '../../api/operations.gen.ts'
import { fillMarks } from '../../graph/encoding.ts'
import { formatWeekday, toDay } from '../../state/days.ts'

export type ContactEvidence = NonNullable<ContactEvidenceQuery['contact']>

/** `US envoys met Prime minister of Qatar`. Never says more than kind and standing do. */
export function writeContactSentence(contact: ContactEvidence): string {
  const [a, b] = [contact.from.name, contact.to.name]
  const both = `${a} and ${b}`
  const { kind, title } = contact.encounter
  switch (contact.kind) {
    case 'DENIED':
      return contact.standing === 'LAPSED'
        ? `${both} were said not to meet; the time it was said for has passed`
        : `${both} are said not to meet`
    case 'DIRECT':
    case 'HOSTED': {
      if (kind === 'CALL') return inTense(contact, `${both} held a call`, `${both} to hold a call`)
      if (kind === 'EXCHANGE') return inTense(contact, `${both} were in contact`, `${both} to be in contact`)
      const isDirect = contact.kind === 'DIRECT'
      return inTense(
        contact,
        isDirect ? `${both} met` : `${a} met ${b}`,
        isDirect ? `${both} to meet` : `${a} to meet ${b}`,
      )
    }
    case 'MEDIATED':
      return inTense(contact, `${b} mediated for ${a}`, `${b} to mediate for ${a}`)
    case 'INDIRECT': {
      const object =
        kind === 'CALL' ? 'an indirect call' : kind === 'EXCHANGE' ? 'an indirect exchange' : 'indirect talks'
      return inTense(contact, `${both} held ${object}`, `${both} to hold ${object}`)
    }
    case 'UNCLEAR': {
      if (kind !== 'EXCHANGE') return inTense(contact, `${both} were in contact`, `${both} to be in contact`)
      const what = `${both}: ${lowerFirst(title)}`
      return inTense(contact, what, what)
    }
  }
}

function inTense(contact: ContactEvidence, past: string, future: string): string {
  switch (contact.standing) {
    case 'OCCURRED':
      return past
    case 'UNDER_WAY':
      return contact.kind === 'INDIRECT' ? past.replace(' held ', ' are holding ') : `${past}, still under way`
    case 'PLANNED':
      return future
    case 'LAPSED':
      return `${future}; no report says that it happened`
    case 'CANCELLED':
      return `${future}; called off`
    case 'UNCONFIRMED':
      return `Unconfirmed: ${past}`
    case 'DENIED':
      return `${future}; denied`
  }
}

/** What of a contact, or of an encounter as a whole, says when and where it was. */
type Placed = Pick<ContactEvidence, 'time' | 'venue' | 'asPlanned'>

/** Place, weekday and day, and what is not reported: `Doha, Tuesday 30 June 2026. Hour not reported.` */
export function writePlaceAndTime(contact: Placed): string {
  const { time, venue } = contact
  const place =
    venue === null
      ? 'Place not stated'
      : [venue, ...venue.within]
          .map((at) => at.name)
          .slice(0, 2)
          .join(', ')
  const isDay = time.precision === 'DAY' && !time.edtf.includes('/') && time.earliest !== null
  const day = isDay && time.earliest !== null ? `${formatWeekday(toDay(time.earliest))} ${time.text}` : time.text
  const inferred = time.inferred ? ' The text only implies the date.' : ''
  const hour = isDay && time.dayPart === null ? ' Hour not reported.' : ''
  return `${place}, ${day}.${hour}${inferred}${writeAsPlanned(contact)}`
}

const plannedWords: Readonly<Partial<Record<ContactEvidence['asPlanned'][number], string>>> = {
  MODE: 'how they met',
  TIME: 'when',
  VENUE: 'where',
}

/** What only the plan says of a contact that was held. */
function writeAsPlanned({ asPlanned }: Placed): string {
  const words = asPlanned.flatMap((property) => plannedWords[property] ?? [])
  return words.length === 0 ? '' : ` Only its plan says ${words.join(' and ')}.`
}

/** What of an encounter that was held no report of that gives, as `asPlanned` tells it of a contact. */
export function listAsPlanned({ account, reports }: EncounterPointsFragment): Placed['asPlanned'] {
  if (account === null || !isHeld(account.standing)) return []
  const held = new Set(reports.filter(({ countsAs }) => isHeld(countsAs)).map(({ id }) => id))
  return account.properties
    .filter(({ for: stating }) => stating.length > 0 && !stating.some(({ id }) => held.has(id)))
    .map(({ property }) => property)
}

/** In what the encounter as a whole stands otherwise than one contact in it; undefined where they agree. */
export function writeWhole(contact: ContactEvidence): string | undefined {
  const { account } = contact.encounter
  if (account === null) return undefined
  const denial = contact.kind === 'DENIED' && contact.standing === 'LAPSED' ? 'denial ' : ''
  const points = [
    [fillMarks[account.standing].word, `${denial}${fillMarks[contact.standing].word}`],
    [account.time.text, contact.time.text],
    [account.venue?.name ?? 'place not stated', contact.venue?.name ?? 'place not stated'],
  ].filter(([whole, own]) => whole !== own)
  if (points.length === 0) return undefined
  const whole = points.map(([of]) => of).join(', ')
  const own = points.map(([, of]) => of).join(', ')
  return `The encounter as a whole: ${whole}. This contact: ${own}.`
}

/** The rule that a reader might miss; undefined where none applies. */
export function writeCaution(contact: ContactEvidence): string | undefined {
  const counterpart = 'the other side'
  switch (contact.kind) {
    case 'HOSTED':
      return `Meeting the host is not meeting ${counterpart}.`
    case 'MEDIATED':
      return `Contact with a mediator is not contact with ${counterpart}.`
    case 'INDIRECT':
      return contact.through.length === 0
        ? 'Positions were relayed; by whom is not stated. The two did not sit together.'
        : 'Positions were relayed. Indirect talks are not a meeting.'
    case 'UNCLEAR':
      return 'The sources do not say how. It is not counted as a direct meeting.'
    case 'DENIED':
      return contact.denialScope === 'DIRECT'
        ? 'Only a face-to-face meeting is denied. Indirect talks are not.'
        : 'A denial is knowledge. A missing line is not.'
    case 'DIRECT':
      return undefined
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
