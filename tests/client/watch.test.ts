/** The watch board, and the tracks that it leads to. */
import { describe, expect, it } from 'vitest'
import type { TrackEvidenceQuery, WatchBoardQuery } from '../../client/api/operations.gen.ts'
import { listTrackLine } from '../../client/features/evidence/track-line.ts'
import { listBoard } from '../../client/features/watch/board.ts'

describe('the watch board', () => {
  const article = { id: 'article:doha-stage' }
  const met = { id: 'contact:envoys/qatar', kind: 'HOSTED' } as const
  const meeting = { id: 'encounter:meeting', title: 'US envoys and their host', contacts: [met] }
  const visit = { id: 'encounter:visit', title: 'Visit to Doha', contacts: [] }
  const track = { id: 'track:omani-channel', name: 'Omani channel' }
  const signal = (id: string, about: WatchBoardQuery['signals'][number]['about']) => ({
    id,
    gist: 'whether it goes on',
    state: 'OPEN' as const,
    expired: false,
    settledBy: [],
    said: { text: '21 June 2026' },
    heldBy: null,
    article,
    about,
  })
  const plan = {
    outcome: 'LAPSED',
    encounter: visit,
    report: { id: 'report:plan', time: null, article, attribution: { origin: { name: 'Spokesman' } } },
    settledBy: null,
  } as const
  const board = listBoard(
    {
      signals: [signal('signal:meeting', meeting), signal('signal:visit', visit), signal('signal:track', track)],
      plans: { plans: [plan] },
      absences: [],
    },
    false,
  )

  it('opens a contact of what it is about; a visit, which makes none, by itself, and a track as one', () => {
    expect(board.map(({ id, about, opens }) => [id, about, opens])).toEqual([
      ['signal:meeting', 'US envoys and their host', 'contact:envoys/qatar'],
      ['signal:visit', 'Visit to Doha', 'encounter:visit'],
      ['signal:track', 'Omani channel', 'track:omani-channel'],
      ['report:plan', 'its evidence', 'encounter:visit'],
    ])
  })
})

describe('a track as a line', () => {
  type Entry = TrackEvidenceQuery['timeline']['entries'][number]
  const entry = (title: string, text: string, gapBefore: Entry['gapBefore'], parts: Entry['parts'] = []): Entry => ({
    encounter: { id: title, title },
    standing: 'UNCONFIRMED',
    time: { text },
    gapBefore,
    parts,
  })

  it('has its rounds with their sessions, and between them how long nothing is reported', () => {
    const { parts: _none, ...session } = entry('Morning session', '21 June 2026, morning', null)
    const line = listTrackLine([
      entry('Secret talks', '2012', null),
      entry('De-escalation', '2023', { atLeastDays: 3652, atMostDays: 4383 }),
      entry('Round in Muscat', '21 June 2026', { atLeastDays: 902, atMostDays: null }, [session]),
      entry('Word of a next round', '22 June 2026', { atLeastDays: 1, atMostDays: 1 }),
      entry('Next round', '23 June 2026', { atLeastDays: 0, atMostDays: 1 }),
    ])
    expect(line.map(({ when, standing, silence }) => [when, standing, silence])).toEqual([
      ['2012', 'unconfirmed', undefined],
      ['2023', 'unconfirmed', 'Before it, 3,652 to 4,383 days of which nothing is reported.'],
      ['21 June 2026', 'unconfirmed', 'Before it, at least 902 days of which nothing is reported.'],
      ['22 June 2026', 'unconfirmed', 'Before it, 1 day of which nothing is reported.'],
      ['23 June 2026', 'unconfirmed', undefined],
    ])
    expect(line.map(({ title, parts }) => [title, ...parts.map((part) => part.title)])).toContainEqual([
      'Round in Muscat',
      'Morning session',
    ])
  })
})
