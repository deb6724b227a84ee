/**
 * A drawing context that writes SVG: the part of `CanvasRenderingContext2D` by which the network's renderer draws a node or
 * a line, so that the picture is what the canvas shows, dash for dash. What it is asked for beyond that is an error.
 */
import { type Attributes, paintWith, writeElement, writeNumber } from './markup.ts'

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** What lies under a point, in the coordinates of the picture. */
export type GroundAt = (x: number, y: number) => string

interface State {
  matrix: Matrix
  globalAlpha: number
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  lineCap: string
  lineJoin: string
  lineDashOffset: number
  dash: readonly number[]
  font: string
  textAlign: string
  textBaseline: string
}

/** How far below its place a line of text has its base, in its size. */
const drops: Readonly<Record<string, number>> = { bottom: -0.22, middle: 0.33, top: 0.82 }

const identity: Matrix = [1, 0, 0, 1, 0, 0]

export class SvgContext implements State {
  matrix: Matrix = identity
  globalAlpha = 1
  fillStyle = 'rgb(0, 0, 0)'
  strokeStyle = 'rgb(0, 0, 0)'
  lineWidth = 1
  lineCap = 'butt'
  lineJoin = 'miter'
  lineDashOffset = 0
  dash: readonly number[] = []
  font = '10px sans-serif'
  textAlign = 'start'
  textBaseline = 'alphabetic'
  globalCompositeOperation = 'source-over'
  imageSmoothingEnabled = true
  readonly #saved: State[] = []
  readonly #drawn: string[] = []
  readonly #groundAt: GroundAt
  #path: string[] = []
  #measuring: CanvasRenderingContext2D | null = null
  #at = { x: 0, y: 0 }

  /** `groundAt` takes the place of what the canvas erases: SVG has no eraser. */
  constructor(groundAt: GroundAt) {
    this.#groundAt = groundAt
  }

  /** Everything drawn so far. */
  toMarkup(): string {
    return this.#drawn.join('\n')
  }

  save(): void {
    const { matrix, globalAlpha, fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, dash } = this
    const { font, textAlign, textBaseline } = this
    const stroke = { strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, dash }
    this.#saved.push({ matrix, globalAlpha, fillStyle, ...stroke, font, textAlign, textBaseline })
  }

  restore(): void {
    Object.assign(this, this.#saved.pop())
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.matrix = [a, b, c, d, e, f]
  }

  translate(x: number, y: number): void {
    this.matrix = multiply(this.matrix, [1, 0, 0, 1, x, y])
  }

  scale(x: number, y: number): void {
    this.matrix = multiply(this.matrix, [x, 0, 0, y, 0, 0])
  }

  rotate(angle: number): void {
    this.matrix = multiply(this.matrix, [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0])
  }

  beginPath(): void {
    this.#path = []
  }

  moveTo(x: number, y: number): void {
    this.#add('M', x, y)
  }

  /** A path that begins with a line begins at its end, as on a canvas. */
  lineTo(x: number, y: number): void {
    this.#add(this.#path.length === 0 ? 'M' : 'L', x, y)
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#add('Q', x1, y1, x, y)
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#add('M', x, y)
    this.#path.push(`h${writeNumber(width)}v${writeNumber(height)}h${writeNumber(-width)}Z`)
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#draw('rect', { x, y, width, height, ...paintWith('fill', this.fillStyle) })
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const [across, down] = [width - 2 * radius, height - 2 * radius]
    const corner = (dx: number, dy: number): string =>
      `a${writeNumber(radius)} ${writeNumber(radius)} 0 0 1 ${writeNumber(dx)} ${writeNumber(dy)}`
    this.#add('M', x + radius, y)
    this.#path.push(
      `h${writeNumber(across)}${corner(radius, radius)}v${writeNumber(down)}${corner(-radius, radius)}`,
      `h${writeNumber(-across)}${corner(-radius, -radius)}v${writeNumber(-down)}${corner(radius, -radius)}Z`,
    )
  }

  arc(x: number, y: number, radius: number, from: number, to: number, isBackwards = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, isBackwards)
  }

  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    turn: number,
    from: number,
    to: number,
    isBackwards = false,
  ): void {
    if (turn !== 0) throw new Error('the picture cannot hold an ellipse that is turned')
    const at = (angle: number): [number, number] => [x + rx * Math.cos(angle), y + ry * Math.sin(angle)]
    this.lineTo(...at(from))
    const arcTo = (angle: number, isLarge: boolean): void => {
      this.#path.push(`A${writeNumber(rx)} ${writeNumber(ry)} 0 ${isLarge ? 1 : 0} ${isBackwards ? 0 : 1} `)
      this.#add('', ...at(angle))
    }
    const sweep = Math.abs(to - from)
    // An arc that ends where it began is none: a whole round is two halves.
    if (sweep >= 2 * Math.PI - 1e-6) arcTo(from + Math.PI, false)
    arcTo(to, sweep > Math.PI && sweep < 2 * Math.PI - 1e-6)
  }

  closePath(): void {
    this.#path.push('Z')
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash]
  }

  fill(): void {
    this.#draw('path', { d: this.#path.join(''), ...paintWith('fill', this.#chooseColour(this.fillStyle)) })
  }

  stroke(): void {
    this.#draw('path', {
      d: this.#path.join(''),
      fill: 'none',
      ...paintWith('stroke', this.#chooseColour(this.strokeStyle)),
      'stroke-width': this.lineWidth,
      ...(this.lineCap === 'butt' ? {} : { 'stroke-linecap': this.lineCap }),
      ...(this.lineJoin === 'miter' ? {} : { 'stroke-linejoin': this.lineJoin }),
      ...(this.dash.length === 0 ? {} : { 'stroke-dasharray': this.dash.map(writeNumber).join(' ') }),
      ...(this.lineDashOffset === 0 ? {} : { 'stroke-dashoffset': this.lineDashOffset }),
    })
  }

  /** Only drawings that are SVG themselves; their markup is taken over, so that no picture stands in the picture. */
  drawImage(image: HTMLImageElement, ...place: readonly number[]): void {
    const [x = 0, y = 0, width = 0, height = 0] = place.slice(-4)
    const [head, markup] = image.src.split(/,(.*)/s)
    if (head?.startsWith('data:image/svg+xml') !== true || markup === undefined)
      throw new Error('the picture cannot hold an image that is no SVG')
    const inner = /^<svg[^>]*>(.*)<\/svg>$/s.exec(decodeURIComponent(markup))?.[1] ?? ''
    const scale = { x: width / image.naturalWidth, y: height / image.naturalHeight }
    const matrix = multiply(this.matrix, [scale.x, 0, 0, scale.y, x, y])
    this.#drawn.push(writeElement('g', { transform: writeMatrix(matrix), ...this.#fade() }, inner))
  }

  measureText(text: string): { readonly width: number } {
    this.#measuring ??= document.createElement('canvas').getContext('2d')
    if (this.#measuring === null) throw new Error('the browser measures no text')
    this.#measuring.font = this.font
    return this.#measuring.measureText(text)
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, paintWith('fill', this.fillStyle))
  }

  strokeText(text: string, x: number, y: number): void {
    const stroke = { ...paintWith('stroke', this.strokeStyle), 'stroke-width': this.lineWidth }
    this.#write(text, x, y, { fill: 'none', ...stroke, 'stroke-linejoin': this.lineJoin })
  }

  #write(text: string, x: number, y: number, paint: Attributes): void {
    const [, style, weight, size, family] =
      /^(?:(italic|oblique|normal) )?(?:(\S+) )?([\d.]+)px (.+)$/.exec(this.font) ?? []
    const anchor = { center: 'middle', right: 'end', end: 'end' }[this.textAlign]
    const drop = (drops[this.textBaseline] ?? 0) * Number(size)
    const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const font = { 'font-style': style, 'font-weight': weight, 'font-size': Number(size), 'font-family': family }
    this.#draw('text', { x, y: y + drop, 'text-anchor': anchor, ...font, ...paint }, words)
  }

  /** Where the canvas erases, the ground shows. */
  #chooseColour(style: string): string {
    if (this.globalCompositeOperation !== 'destination-out') return style
    const [a, b, c, d, e, f] = this.matrix
    const { x, y } = this.#at
    return this.#groundAt(a * x + c * y + e, b * x + d * y + f)
  }

  #add(command: string, ...points: readonly number[]): void {
    this.#path.push(`${command}${points.map(writeNumber).join(' ')}`)
    const [x = 0, y = 0] = points.slice(-2)
    this.#at = { x, y }
  }

  #draw(name: string, attributes: Attributes, children = ''): void {
    const isMoved = this.matrix.some((value, place) => value !== identity[place])
    const transform = isMoved ? writeMatrix(this.matrix) : undefined
    this.#drawn.push(writeElement(name, { ...attributes, ...this.#fade(), transform }, children))
  }

  #fade(): Attributes {
    return this.globalAlpha < 1 ? { opacity: this.globalAlpha } : {}
  }
}

function writeMatrix(matrix: Matrix): string {
  return `matrix(${matrix.map((value) => Math.round(value * 1e4) / 1e4).join(' ')})`
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}
