/** A phrase among the words around it. */
import { describe, expect, it } from 'vitest'
import { findPassage } from '../../../server/domain/passage.ts'

const text = 'A heading\n\nThe 𝔭ort was quiet, a clerk said. Nobody came.\n\nThe next day was louder.'
const position = (phrase: string): number => Array.from(text.slice(0, text.indexOf(phrase))).length

describe('a passage', () => {
  it('is the paragraph around the phrase, positions counted in code points', () => {
    expect(findPassage(text, 'a clerk said', position('a clerk said'))).toEqual({
      before: 'The 𝔭ort was quiet, ',
      phrase: 'a clerk said',
      after: '. Nobody came.',
    })
    expect(findPassage(text, 'louder.', position('louder.'))).toEqual({
      before: 'The next day was ',
      phrase: 'louder.',
      after: '',
    })
  })

  it('is none where the phrase stands elsewhere or the text is shorter', () => {
    expect(findPassage(text, 'a clerk said', position('a clerk said') + 1)).toBeUndefined()
    expect(findPassage(text, 'a clerk said', 10_000)).toBeUndefined()
  })

  it('is cut between words where the paragraph is long', () => {
    const words = 'word '.repeat(200)
    const passage = findPassage(`${words}said so ${words}`, 'said so', words.length)
    expect(passage?.before).toMatch(/^… word .*word $/)
    expect(passage?.after).toMatch(/^ word .*word …$/)
    expect((passage?.before.length ?? 0) + (passage?.after.length ?? 0)).toBeLessThan(810)
  })
})
