/** What a large network holds, in words: counted from the columns, where no contact has been told of one by one. */
import { isHeld } from '../../../server/domain/standings.ts'
import type { ContactCount } from '../../columns/contact-counts.ts'
import { fillMarks } from '../../graph/encoding.ts'
import { groupDigits } from '../../ui/digits.ts'
import { kindWords, openStandings, phrases, strength, type Tally } from '../views/headline.ts'

/** One sentence on the strongest kind reported as held, with what is not there: a filter's gaps are not the reports'. */
export function writeLargeHeadline(counts: readonly ContactCount[], isFiltered = false): string {
  if (counts.length === 0)
    return isFiltered ? 'No contact of these days passes the filter.' : 'No contact reported in these days.'
  const held = counts.filter(({ standing }) => isHeld(standing))
  const kind = strength.find((candidate) => held.some((one) => one.kind === candidate))
  if (kind === undefined && isFiltered) return 'Nothing reported as held passes the filter.'
  if (kind === undefined) return 'Plans and denials only. Nothing reported as held, no direct meeting.'
  const number = sum(held.filter((one) => one.kind === kind))
  const absence = kind === 'DIRECT' || isFiltered ? '' : ' No direct meeting reported.'
  return `${phrases[kind][number > 1 ? 1 : 0]} among ${groupDigits(sum(held))} contacts.${absence}`
}

/** As `countForHeadline` counts contacts one by one. */
export function countLarge(counts: readonly ContactCount[], isFiltered = false): Tally {
  const held = counts.filter(({ standing }) => isHeld(standing))
  const ofKind = kindWords.map(([kind, word]) => [sum(held.filter((one) => one.kind === kind)), word] as const)
  const isDirect = (ofKind[0]?.[0] ?? 0) > 0
  const open = openStandings.map(
    (standing) => [sum(counts.filter((one) => one.standing === standing)), fillMarks[standing].word] as const,
  )
  const denied = sum(counts.filter((one) => one.standing === 'DENIED'))
  return {
    held: sum(held),
    heldWords: [...list(ofKind), ...(isDirect || isFiltered ? [] : ['none direct'])].join(', '),
    otherWords: [list(open).join(', '), ...(denied === 0 ? [] : [`${groupDigits(denied)} denied`])]
      .filter((words) => words !== '')
      .join('; '),
  }
}

export const sum = (counts: readonly ContactCount[]): number => counts.reduce((total, { count }) => total + count, 0)

const list = (counted: readonly (readonly [number, string])[]): readonly string[] =>
  counted.flatMap(([number, word]) => (number === 0 ? [] : [`${groupDigits(number)} ${word}`]))
