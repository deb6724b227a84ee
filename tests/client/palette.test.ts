import { describe, expect, it } from 'vitest'
import { findWords, splitMatches } from '../../client/features/palette/entries.ts'

describe('the palette', () => {
  it('marks the letters that match, counted as the server counts them', () => {
    expect(splitMatches({ text: '𝔇oha, Qatar', matches: [{ start: 6, end: 11 }] })).toEqual([
      { text: '𝔇oha, ', isMatch: false },
      { text: 'Qatar', isMatch: true },
    ])
  })

  it('finds a command by its words in any order and case, and none where one is missing', () => {
    expect(findWords('Show all days', 'DAYS show')).toEqual([
      { start: 9, end: 13 },
      { start: 0, end: 4 },
    ])
    expect(findWords('Show all days', 'show nights')).toBeUndefined()
  })
})
