/** The beads between two who were in one place with nothing reported between them. */
import { expect, it } from 'vitest'
import { placeBeads } from '../../client/features/network/co-presence.tsx'

it('are apart from each other and clear of both actors, whichever way they run', () => {
  expect(placeBeads({ x: 100, y: 0 }, { x: 100, y: 70 })).toEqual([
    { x: 100, y: 22 },
    { x: 100, y: 35 },
    { x: 100, y: 48 },
  ])
})

it('are one, midway, between two who stand close together', () => {
  expect(placeBeads({ x: 0, y: 0 }, { x: 30, y: 0 })).toEqual([{ x: 15, y: 0 }])
})
