/** A track as a line of encounters in the order of time, each in words. */
import type { TrackEvidenceQuery } from '../../api/operations.gen.ts'
import { fillMarks } from '../../graph/encoding.ts'
import { groupDigits } from '../../ui/digits.ts'

type Entry = TrackEvidenceQuery['timeline']['entries'][number]
type Part = Entry['parts'][number]

export interface EncounterOnTrack {
  readonly id: string
  readonly title: string
  readonly standing: string
  readonly when: string
  /** How long nothing is reported before it: `Before it, 3,652 to 4,383 days of which nothing is reported.` */
  readonly silence: string | undefined
}

/** Rounds with their sessions in them, earliest first. */
export interface RoundOnTrack extends EncounterOnTrack {
  readonly parts: readonly EncounterOnTrack[]
}

export function listTrackLine(entries: readonly Entry[]): readonly RoundOnTrack[] {
  return entries.map((entry) => ({ ...toWords(entry), parts: entry.parts.map(toWords) }))
}

function toWords({ encounter, standing, time, gapBefore }: Part): EncounterOnTrack {
  const { id, title } = encounter
  return { id, title, standing: fillMarks[standing].word, when: time.text, silence: writeSilence(gapBefore) }
}

/** A gap of which no whole day is sure goes without saying. */
function writeSilence(gap: Part['gapBefore']): string | undefined {
  if (gap === null || gap.atLeastDays === 0) return undefined
  const { atLeastDays: least, atMostDays: most } = gap
  const days =
    most === null
      ? `at least ${countDays(least)}`
      : most === least
        ? countDays(least)
        : `${groupDigits(least)} to ${countDays(most)}`
  return `Before it, ${days} of which nothing is reported.`
}

const countDays = (days: number): string => `${groupDigits(days)} ${days === 1 ? 'day' : 'days'}`
