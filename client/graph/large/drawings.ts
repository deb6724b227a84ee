/** How the large picture in a container is drawn, for whoever draws it elsewhere: on paper. */

/** What of a drawing context a large picture is drawn with. */
export interface DrawingContext {
  globalAlpha: number
  fillStyle: string | CanvasGradient | CanvasPattern
  strokeStyle: string | CanvasGradient | CanvasPattern
  lineWidth: number
  lineJoin: string
  font: string
  textAlign: string
  textBaseline: string
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  fillRect(x: number, y: number, width: number, height: number): void
  rect(x: number, y: number, width: number, height: number): void
  roundRect(x: number, y: number, width: number, height: number, radius: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  closePath(): void
  setLineDash(dash: readonly number[]): void
  fill(): void
  stroke(): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
}

const drawings = new WeakMap<Element, (context: DrawingContext) => void>()

/** Tells how the picture in a container is drawn as it is now, in CSS pixels of the container. */
export function keepDrawing(container: Element, draw: (context: DrawingContext) => void): void {
  drawings.set(container, draw)
}

export const findDrawing = (container: Element): ((context: DrawingContext) => void) | undefined =>
  drawings.get(container)
