/** Where a hint stands, so that it never hides what it is about while there is room. */
import { describe, expect, it } from 'vitest'
import { listSteps, placeCard } from '../../client/features/tour/steps.ts'
import type { Network } from '../../client/graph/model.ts'
import { day, talks } from './network-builder.ts'

const page = { width: 1440, height: 900 }
const card = { width: 340, height: 190 }

describe('the card of the tour', () => {
  it.each([
    ['below its anchor', { left: 20, top: 60, width: 600, height: 30 }, { left: 20, top: 102 }],
    ['above it, at the foot of the page', { left: 20, top: 640, width: 900, height: 240 }, { left: 20, top: 438 }],
    ['left of what fills the right side', { left: 1008, top: 54, width: 432, height: 846 }, { left: 656, top: 54 }],
    ['within what fills the page', { left: 0, top: 0, width: 1440, height: 900 }, { left: 1088, top: 698 }],
    ['not beyond the edge', { left: 1300, top: 10, width: 100, height: 30 }, { left: 1088, top: 52 }],
  ])('stands %s', (_, anchor, place) => {
    expect(placeCard(anchor, card, page)).toEqual(place)
  })
})

describe('the steps of the tour', () => {
  const known: Network = {
    ...talks(),
    window: day('2026-06-30'),
    knownAt: '2026-07-05T00:00:00Z',
    truncated: false,
    omitted: null,
  }

  it('are six, and offer to show only what there is', () => {
    const steps = listSteps({ known, articles: [] })
    expect(steps).toHaveLength(6)
    expect(steps.flatMap(({ show }) => show?.label ?? [])).toEqual([
      'Open a denial',
      'On the record only',
      'Back to everything',
    ])
    expect(steps[1]?.show?.change.select).toBe('contact:visit/iranian-team/us-envoys/denied')
  })
})
