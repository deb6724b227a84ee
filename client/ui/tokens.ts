/**
 * Colours, type and sizes, once for the style sheets and for the canvas, so that the legend cannot disagree with the
 * drawing. Contrast was computed on every ground a colour is used on (WCAG 2): text at least 4.5:1, marks at least 3:1.
 */

/** Names of the colours; each has a value in both themes. */
export type ColourName = keyof typeof light

export type Theme = 'light' | 'dark'
export type Palette = Readonly<Record<ColourName, string>>

const light = {
  paper: '#FCFBF7',
  sea: '#EDF0EE',
  land: '#FBFAF5',
  highlight: '#F4ED8A',
  ink: '#16191C',
  ink2: '#434A50',
  ink3: '#5A6268',
  ruleStrong: '#7F8684',
  rule: '#DAD9D1',
  waterLine: '#C9D1CE',
  indirect: '#0067A3',
  hosted: '#007355',
  unclear: '#8A5A00',
  denied: '#B33F00',
}

const dark: Palette = {
  paper: '#14181B',
  sea: '#0D1114',
  land: '#1A2024',
  highlight: '#4A4A22',
  ink: '#ECE8DE',
  ink2: '#C0C2BD',
  ink3: '#9AA09F',
  ruleStrong: '#717A7F',
  rule: '#2A3136',
  waterLine: '#2B353B',
  indirect: '#6DB9E8',
  hosted: '#45C4A0',
  unclear: '#E2A93B',
  denied: '#F28C50',
}

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark }

export const faces = {
  serif:
    '"Iowan Old Style", Charter, "Bitstream Charter", "Source Serif 4", "Source Serif Pro", Georgia, "Liberation Serif", "Times New Roman", serif',
  sans: '-apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
} as const

/** Weights of drawn lines, in CSS pixels. */
export const strokes = { affiliation: 0.8, shore: 1, node: 1.5, edge: 2.2, strong: 3, role: 3.4 } as const

/** Sizes of text on the canvas, in CSS pixels. */
export const canvasText = { name: 12, note: 11, edge: 11.5, venue: 20, venueNarrow: 16 } as const

/** Widths at which the layout changes, in CSS pixels; the style sheets repeat them, for a media query takes no variable. */
export const breakpoints = { oneColumn: 1180, phone: 860, narrowMap: 620 } as const

/** The tokens as CSS custom properties, for both themes: follows the system unless `data-theme` is set on the root. */
export function formatTokensAsCss(): string {
  const declare = (palette: Palette, scheme: Theme): string =>
    [...Object.entries(palette).map(([name, value]) => `--${toKebab(name)}:${value}`), `color-scheme:${scheme}`].join(
      ';',
    )
  const fixed = Object.entries(faces).map(([name, value]) => `--${name}:${value}`)
  return [
    `@layer tokens{`,
    `:root{${fixed.join(';')};${declare(light, 'light')}}`,
    `@media (prefers-color-scheme: dark){:root:not([data-theme=light]){${declare(dark, 'dark')}}}`,
    `:root[data-theme=dark]{${declare(dark, 'dark')}}`,
    `}`,
  ].join('\n')
}

function toKebab(name: string): string {
  return name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)
}
