/** Mercator, on which panning and zooming are one translation and one factor; what of the earth a frame shows. */

export interface Location {
  readonly latitude: number
  readonly longitude: number
}

/** The middle of what is shown, and how many degrees of longitude lie across the frame. */
export interface MapFrame {
  readonly centre: Location
  readonly span: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

const radians = Math.PI / 180
/** Beyond it the poles run off to infinity. */
const mostLatitude = 84
const spans = { least: 0.4, most: 360 } as const
/** What a single place is shown with, in degrees. */
const aroundOnePlace = 9

/** On the unit Mercator plane: x from -π to π, y downwards. */
export function project({ latitude, longitude }: Location): Point {
  const clamped = Math.max(-mostLatitude, Math.min(mostLatitude, latitude)) * radians
  return { x: longitude * radians, y: -Math.log(Math.tan(Math.PI / 4 + clamped / 2)) }
}

export function unproject({ x, y }: Point): Location {
  return { latitude: (2 * Math.atan(Math.exp(-y)) - Math.PI / 2) / radians, longitude: x / radians }
}

/** Pixels to one unit of the plane. */
export function findScale(frame: MapFrame, size: Size): number {
  return size.width / (frame.span * radians)
}

export function toScreen(location: Location, frame: MapFrame, size: Size): Point {
  const [at, centre, scale] = [project(location), project(frame.centre), findScale(frame, size)]
  return { x: size.width / 2 + (at.x - centre.x) * scale, y: size.height / 2 + (at.y - centre.y) * scale }
}

export function fromScreen(point: Point, frame: MapFrame, size: Size): Location {
  const [centre, scale] = [project(frame.centre), findScale(frame, size)]
  return unproject({
    x: centre.x + (point.x - size.width / 2) / scale,
    y: centre.y + (point.y - size.height / 2) / scale,
  })
}

/** The frame that shows all of these with room around them; the whole earth where there are none. */
export function fitFrame(locations: readonly Location[], size: Size): MapFrame {
  if (locations.length === 0) return { centre: { latitude: 20, longitude: 15 }, span: spans.most }
  const points = locations.map(project)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const shares = { x: 0.5, y: 0.44 }
  const across = Math.max((right - left) / shares.x, ((bottom - top) / shares.y) * (size.width / size.height))
  const span = clampSpan(Math.max(across / radians, aroundOnePlace))
  return { centre: unproject({ x: (left + right) / 2, y: (top + bottom) / 2 }), span }
}

/** Moves what is shown by pixels: positive is to the right and down. */
export function panFrame(frame: MapFrame, by: Point, size: Size): MapFrame {
  const middle = { x: size.width / 2 - by.x, y: size.height / 2 - by.y }
  return { ...frame, centre: clampCentre(fromScreen(middle, frame, size)) }
}

/** Enlarges by a factor around a point of the frame, which stays where it is. */
export function zoomFrame(frame: MapFrame, factor: number, around: Point, size: Size): MapFrame {
  const kept = fromScreen(around, frame, size)
  const zoomed = { ...frame, span: clampSpan(frame.span / factor) }
  const moved = toScreen(kept, zoomed, size)
  return panFrame(zoomed, { x: around.x - moved.x, y: around.y - moved.y }, size)
}

/** `24.4,54.9,14`: latitude and longitude of the middle, and the span, as the address holds them. */
export function formatFrame({ centre, span }: MapFrame): string {
  return [centre.latitude, centre.longitude, span].map((degrees) => Number(degrees.toFixed(4))).join(',')
}

/** Undefined where the text is none that `formatFrame` writes. */
export function parseFrame(text: string | null): MapFrame | undefined {
  const [latitude, longitude, span, ...more] = (text ?? '').split(',').map((part) => (part === '' ? NaN : Number(part)))
  const isWhole = [latitude, longitude, span].every((value) => value !== undefined && Number.isFinite(value))
  if (!isWhole || more.length > 0 || latitude === undefined || longitude === undefined || span === undefined) return
  return { centre: clampCentre({ latitude, longitude }), span: clampSpan(span) }
}

function clampSpan(span: number): number {
  return Math.max(spans.least, Math.min(spans.most, span))
}

function clampCentre({ latitude, longitude }: Location): Location {
  const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value))
  return { latitude: clamp(latitude, mostLatitude), longitude: clamp(longitude, 180) }
}
