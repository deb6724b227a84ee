/**
 * Colours, type and sizes, once for the style sheets and for the canvas, so that the legend cannot disagree with the
 * drawing. Contrast was computed on every ground a colour is used on (WCAG 2): text at least 4.5:1, marks at least 3:1; in
 * high contrast 7:1 and 4.5:1.
 */

/** Names of the colours; each has a value in every theme. */
export type ColourName = keyof typeof light

/** As the address names it; high contrast is dark where the system is. */
export type ChosenTheme = 'light' | 'dark' | 'contrast'

/** In force. */
export type Theme = ChosenTheme | 'contrast-dark'
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

const contrast: Palette = {
  paper: '#FFFFFF',
  sea: '#F0F0F0',
  land: '#FFFFFF',
  highlight: '#FFE94D',
  ink: '#000000',
  ink2: '#000000',
  ink3: '#1F1F1F',
  ruleStrong: '#000000',
  rule: '#5C5C5C',
  waterLine: '#5C5C5C',
  indirect: '#004A86',
  hosted: '#004D38',
  unclear: '#5A3700',
  denied: '#8F2400',
}

const contrastDark: Palette = {
  paper: '#000000',
  sea: '#000000',
  land: '#0A0A0A',
  highlight: '#605A00',
  ink: '#FFFFFF',
  ink2: '#FFFFFF',
  ink3: '#E4E4E4',
  ruleStrong: '#FFFFFF',
  rule: '#A6A6A6',
  waterLine: '#A6A6A6',
  indirect: '#A5DCFF',
  hosted: '#6FF0C6',
  unclear: '#FFCB5C',
  denied: '#FFC4A0',
}

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark, contrast, 'contrast-dark': contrastDark }

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

/** What the system may ask for. */
export const media = {
  dark: '(prefers-color-scheme: dark)',
  moreContrast: '(prefers-contrast: more)',
  /** The reader's own few colours in place of the page's. */
  forcedColours: '(forced-colors: active)',
} as const

/**
 * The tokens as CSS custom properties. `data-theme` on the root says which are in force; until the page has set it, they follow
 * the system. Paper is light, whatever is in force on the screen.
 */
export function formatTokensAsCss(): string {
  const themes = Object.keys(palettes) as Theme[]
  const unset = (theme: Theme): string => `:root:not([data-theme]){${declare(theme)}}`
  return [
    `@layer tokens{`,
    `:root{${Object.entries(faces)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')}}`,
    unset('light'),
    `@media ${media.dark}{${unset('dark')}}`,
    `@media ${media.moreContrast}{${unset('contrast')}}`,
    `@media ${media.dark} and ${media.moreContrast}{${unset('contrast-dark')}}`,
    ...themes.map((theme) => `:root[data-theme=${theme}]{${declare(theme)}}`),
    `@media print{:root:not([data-theme]),:root[data-theme]{${declare('light')}}}`,
    `}`,
  ].join('\n')
}

function declare(theme: Theme): string {
  const colours = Object.entries(palettes[theme]).map(([name, value]) => `${toCssName(name as ColourName)}:${value}`)
  return [...colours, `color-scheme:${theme.endsWith('dark') ? 'dark' : 'light'}`].join(';')
}

/** The custom property of a colour. */
export function toCssName(name: ColourName): string {
  return `--${name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
