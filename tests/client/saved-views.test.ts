/** Views that are kept as addresses: what a file of them may hold, and where a picture is looked at. */
import { describe, expect, it } from 'vitest'
import {
  formatViewsFile,
  limits,
  parseViewsFile,
  type SavedView,
  ViewsFileRefused,
} from '../../client/features/saved-views/views-file.ts'
import { readLook, writeLook } from '../../client/state/canvas-view.ts'

const talks: SavedView = { name: 'Talks', address: '?view=storyline&known=then', saved: '2026-07-05T12:00:00Z' }

describe('a file of saved views', () => {
  it('holds what was put into it', () => {
    const views = [talks, { ...talks, name: 'Everything', address: '' }]
    expect(parseViewsFile(formatViewsFile(views))).toEqual(views)
  })

  const refusal = (change: object): string => {
    const file = { format: 'backchannel-views', version: 1, views: [talks, { ...talks, ...change }] }
    try {
      parseViewsFile(JSON.stringify(file))
    } catch (error) {
      if (error instanceof ViewsFileRefused) return error.message
      throw error
    }
    return 'taken'
  }

  it.each([
    [{ name: 17 }, 'views[1].name: 17; accepted: a text of 1 to 80 letters.'],
    [{ name: '  ' }, 'views[1].name:   ; accepted: a text of 1 to 80 letters.'],
    [
      { address: 'https://example.org/?view=map' },
      'views[1].address: https://example.org/?view=map; accepted: a query like "?view=storyline", or nothing for the whole view.',
    ],
    [{ saved: 'lately' }, 'views[1].saved: lately; accepted: a time like "2026-07-05T12:00:00Z".'],
    [{ saved: undefined }, 'views[1].saved: missing; accepted: a time like "2026-07-05T12:00:00Z".'],
  ])('is refused by field, value and what is accepted: %o', (change, message) => {
    expect(refusal(change)).toBe(message)
  })

  it('is refused for a key that no address has, and for what is no such file', () => {
    expect(refusal({ address: '?colour=red' })).toMatch(
      /^views\[1\]\.address, its key: colour; accepted: window, known/,
    )
    expect(() => parseViewsFile('{')).toThrow(/^This is no JSON: /)
    expect(() => parseViewsFile('[]')).toThrow('the file: []; accepted: an object with format, version and views.')
    expect(() => parseViewsFile('{"format":"csv"}')).toThrow('format: csv; accepted: "backchannel-views".')
    const many = Array.from({ length: limits.views + 1 }, () => talks)
    expect(() => parseViewsFile(formatViewsFile(many))).toThrow('views: 101 entries; accepted: at most 100.')
  })
})

describe('the part of the picture that is looked at', () => {
  it('comes back from the address, and is not in it where it is the whole', () => {
    expect(readLook(writeLook({ zoom: 1.8004, x: 0.42, y: 0.6 }))).toEqual({ zoom: 1.8, x: 0.42, y: 0.6 })
    expect(writeLook({ zoom: 1.0001, x: 0.5, y: 0.4999 })).toBeNull()
  })

  it.each([null, '', '1.8', '0~0.5~0.5', '2~x~0.5', '2~9~0.5'])('is the whole where an address says %o', (text) => {
    expect(readLook(text)).toBeUndefined()
  })
})
