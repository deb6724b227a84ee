/** SVG as text: elements with their attributes, numbers short and words safe. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** `<text x="1.5">…</text>`; attributes that are undefined are left out. Children are markup, not words. */
export function writeElement(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? writeNumber(value) : escapeText(value)}"`],
  )
  return children === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${children}</${name}>`
}

/** At most two decimals: a hundredth of a pixel is seen by nobody. */
export function writeNumber(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export function escapeText(text: string): string {
  // Control characters have no place in XML, escaped or not.
  const printable = [...text].filter((letter) => letter >= ' ' || letter === '\n' || letter === '\t').join('')
  return printable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A colour as browsers compute it, as SVG has it everywhere: hexadecimal, with its opacity apart. */
export interface Paint {
  readonly colour: string
  readonly opacity: number
}

/** Reads `rgb(1, 2, 3)` and `rgba(1, 2, 3, 0.5)`; undefined for what paints nothing, and for what is no such colour. */
export function readPaint(computed: string): Paint | undefined {
  const match = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,\s/]+([\d.]+)(%?))?\s*\)$/.exec(computed)
  if (match === null) return undefined
  const [, red, green, blue, alpha, percent] = match
  const opacity = alpha === undefined ? 1 : Number(alpha) / (percent === '%' ? 100 : 1)
  if (opacity === 0) return undefined
  const pair = (part: string | undefined): string => Math.round(Number(part)).toString(16).padStart(2, '0')
  return { colour: `#${pair(red)}${pair(green)}${pair(blue)}`.toUpperCase(), opacity }
}

/** `fill="#FCFBF7"`, and `fill-opacity` where it is not whole; `none` where nothing is painted. */
export function paintWith(property: 'fill' | 'stroke', computed: string): Attributes {
  const paint = readPaint(computed)
  if (paint === undefined) return { [property]: /^(url|#)/.test(computed) ? unquoteUrl(computed) : 'none' }
  return {
    [property]: paint.colour,
    ...(paint.opacity < 1 ? { [`${property}-opacity`]: paint.opacity } : {}),
  }
}

/** `url("#hatched")` as `url(#hatched)`, without the address of the page that some browsers add. */
function unquoteUrl(text: string): string {
  const id = /#([^")]+)"?\)/.exec(text)?.[1]
  return id === undefined ? text : `url(#${id})`
}
