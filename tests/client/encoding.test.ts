import { describe, expect, it } from 'vitest'
import { findNextInOrder, findNextNode } from '../../client/features/network/walk.ts'
import { chooseColour, fillMarks, lineMarks, nodeMarks } from '../../client/graph/encoding.ts'
import type { ContactKind, Standing } from '../../client/graph/model.ts'
import { buildStylesheet } from '../../client/graph/stylesheet.ts'
import { type ColourName, palettes, type Theme } from '../../client/ui/tokens.ts'

const kinds = Object.keys(lineMarks) as ContactKind[]
const standings = Object.keys(fillMarks) as Standing[]
const themes = Object.keys(palettes) as Theme[]

describe('the encoding', () => {
  it('tells any two kinds apart without colour, by dash, width or end', () => {
    const looks = kinds
      .filter((kind) => kind !== 'MEDIATED')
      .map((kind) => JSON.stringify([lineMarks[kind].dash, lineMarks[kind].width, lineMarks[kind].end]))
    expect(new Set(looks).size).toBe(looks.length)
  })

  it('draws no kind and standing in a colour that the key does not show', () => {
    for (const theme of themes) {
      const rules = JSON.stringify(buildStylesheet(theme))
      for (const kind of kinds) {
        for (const standing of standings) expect(rules).toContain(palettes[theme][chooseColour(kind, standing)])
      }
    }
  })

  it('has a rule for every kind of contact and of actor', () => {
    const selectors = buildStylesheet('light').map((rule) => ('selector' in rule ? String(rule.selector) : ''))
    for (const kind of kinds) expect(selectors).toContain(`edge.${kind}`)
    for (const kind of Object.keys(nodeMarks)) expect(selectors).toContain(`node.${kind}`)
  })
})

describe('the colours', () => {
  const grounds: readonly ColourName[] = ['paper', 'sea', 'land', 'highlight']
  const texts: readonly ColourName[] = ['ink', 'ink2']
  const marks: readonly ColourName[] = ['indirect', 'hosted', 'unclear', 'denied']

  /** Least contrast (WCAG 2): of the second level, and of the third where contrast is asked for. */
  const leastOf = (theme: Theme) => (theme.startsWith('contrast') ? { text: 7, mark: 4.5 } : { text: 4.5, mark: 3 })

  it.each(themes)('keep text and marks apart from every ground, in the %s theme', (theme) => {
    const palette = palettes[theme]
    const least = leastOf(theme)
    for (const ground of grounds) {
      for (const text of texts)
        expect(measureContrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(least.text)
      for (const mark of marks)
        expect(measureContrast(palette[mark], palette[ground])).toBeGreaterThanOrEqual(least.mark)
      if (ground === 'highlight') continue
      expect(measureContrast(palette.ink3, palette[ground])).toBeGreaterThanOrEqual(least.text)
      expect(measureContrast(palette.ruleStrong, palette[ground])).toBeGreaterThanOrEqual(least.mark)
    }
  })
})

describe('walking the picture', () => {
  const positions = new Map([
    ['left', { x: 0, y: 50 }],
    ['upper', { x: 100, y: 0 }],
    ['lower', { x: 100, y: 100 }],
    ['right', { x: 200, y: 55 }],
  ])

  it('goes through all from left to right and round again, whoever no arrow leads to', () => {
    const walked = ['left', 'upper', 'lower', 'right'].map((id) => findNextInOrder({ places: positions }, id, 1))
    expect(walked).toEqual(['upper', 'lower', 'right', 'left'])
    expect(findNextInOrder({ places: positions }, undefined, -1)).toBe('right')
  })

  it('begins at the left', () => {
    expect(findNextNode({ places: positions, lines: [] }, undefined, 'ArrowRight')).toBe('left')
  })

  it.each([
    ['left', 'ArrowRight', 'lower'],
    ['lower', 'ArrowRight', 'right'],
    ['upper', 'ArrowDown', 'lower'],
    ['right', 'ArrowLeft', 'lower'],
    ['right', 'ArrowRight', 'right'],
  ] as const)('goes from %s by %s to %s', (from, key, to) => {
    expect(findNextNode({ places: positions, lines: [] }, from, key)).toBe(to)
  })
})

/** WCAG 2 contrast of two colours in #RRGGBB. */
function measureContrast(a: string, b: string): number {
  const [low = 0, high = 0] = [measureLuminance(a), measureLuminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function measureLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
