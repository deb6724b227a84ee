/**
 * Times as sources state them. A time keeps its EDTF text (ISO 8601-2) beside the bounds that follow from it, so that a
 * day is never taken for midnight, nor a year for 1 January. Days are UTC days: sources give no zone for a date.
 */
import edtf from 'edtf'
import { InvalidInput } from './errors.ts'
import { OPEN_END, OPEN_START } from './open-ends.ts'

export { OPEN_END, OPEN_START } from './open-ends.ts'

export type Precision =
  | 'CENTURY'
  | 'DECADE'
  | 'YEAR'
  | 'SEASON'
  | 'MONTH'
  | 'DAY'
  | 'HOUR'
  | 'MINUTE'
  | 'SECOND'
  | 'UNKNOWN'

export type DayPart = 'morning' | 'afternoon' | 'evening'

/** `from` is included and `to` is not; both are whole seconds since 1970 in UTC. */
export interface Time {
  readonly edtf: string
  readonly from: number
  readonly to: number
  readonly precision: Precision
  readonly inferred: boolean
  readonly dayPart: DayPart | undefined
}

/** All of time, both ends open. */
export const ALL_TIME: Time = {
  edtf: '../..',
  from: OPEN_START,
  to: OPEN_END,
  precision: 'UNKNOWN',
  inferred: false,
  dayPart: undefined,
}

/**
 * Reads EDTF levels 0 and 1, and sets such as `[..2026-06-29]`. A clock time ends with the minute or second that it
 * names. Throws `InvalidInput` for other text, for days that are in no calendar, for years further off than instants reach
 * and for intervals that end before they start.
 */
export function parseTime(text: string, about: { inferred?: boolean; dayPart?: DayPart | undefined } = {}): Time {
  const stated = text.trim()
  const { inferred = false, dayPart } = about
  const ends = stated.split('/')
  if (ends.length === 2) {
    const [start = '', end = ''] = ends
    if (!isPlainInterval(start, end) && !isOnePoint(start, end)) checkInterval(start, end)
    const from = isOpen(start) ? OPEN_START : parsePoint(start).from
    const to = isOpen(end) ? OPEN_END : parsePoint(end).to
    return { edtf: stated, from, to, precision: coarser(precisionOf(start), precisionOf(end)), inferred, dayPart }
  }
  return { edtf: stated, ...parsePoint(stated), precision: precisionOf(stated), inferred, dayPart }
}

/** A window from EDTF text; all of time where none is given. Throws `InvalidInput`, which names the argument. */
export function parseWindow(text: string | null | undefined, argument = 'window'): Time {
  if (text === undefined || text === null) return ALL_TIME
  const window = parseArgument(text, argument)
  if (!/^\s*[[{]/.test(text)) return window
  throw new InvalidInput(
    `${argument} is ${JSON.stringify(text)}, a set of times; expected one stretch, such as "2026-06-29/2026-07-03"`,
    argument,
  )
}

/**
 * The instant, in seconds, up to which a knowledge time reaches: the last second of the precision given, so that
 * `2026-06-30` includes what became known on that day, and a plan for that day is still open in it. `now` where none is
 * given, or where it has no end (`2026-06-30/..`). Throws `InvalidInput`, which names the argument.
 */
export function parseKnownAt(text: string | null | undefined, now: number, argument = 'knownAt'): number {
  if (text === undefined || text === null) return now
  const time = parseArgument(text, argument)
  return time.to >= OPEN_END ? now : lastSecond(time)
}

function parseArgument(text: string, argument: string): Time {
  try {
    return parseTime(text)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(`${argument} is ${error.message}`, argument, { cause: error })
  }
}

/** The last second of a time: from then on, something stated to its precision counts as known. */
export function lastSecond(time: Pick<Time, 'to'>): number {
  return time.to - 1
}

/** Whether two times share an instant. */
export function overlaps(a: Pick<Time, 'from' | 'to'>, b: Pick<Time, 'from' | 'to'>): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether the whole of one time lies within another. */
export function isDuring(inner: Pick<Time, 'from' | 'to'>, outer: Pick<Time, 'from' | 'to'>): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}

/**
 * Several times as one that says them all: the first, where it holds the others; else each stretch of days, or, where an end
 * is open or a clock time is named, all from the first to the last.
 */
export function joinTimes(times: readonly Time[]): Time {
  const [first = ALL_TIME, ...others] = times
  if (others.every((other) => isDuring(other, first))) return first
  const stretches: { from: number; to: number }[] = []
  for (const { from, to } of [...times].sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1)
    if (last === undefined || from > last.to) stretches.push({ from, to })
    else last.to = Math.max(last.to, to)
  }
  const [start, end] = [stretches[0]?.from ?? OPEN_START, stretches.at(-1)?.to ?? OPEN_END]
  if (start <= OPEN_START || end >= OPEN_END) return joinEnds(times, start, end)
  const texts = stretches.map((stretch) => spanToTime(stretch).edtf)
  if (texts.length === 1 || texts.some((text) => text.includes('T'))) return spanToTime({ from: start, to: end })
  return parseTime(`{${texts.map((text) => text.replace('/', '..')).join(',')}}`)
}

/** All from the first to the last of some times, of which one end is open, in the words of whoever states the other. */
function joinEnds(times: readonly Time[], start: number, end: number): Time {
  if (start <= OPEN_START && end >= OPEN_END) return ALL_TIME
  const starting = times.find(({ from }) => from === start)?.edtf.split('/')[0]
  const ending = times
    .find(({ to }) => to === end)
    ?.edtf.split('/')
    .at(-1)
  return parseTime(start <= OPEN_START ? `../${ending}` : `${starting}/..`)
}

/** A span of seconds as a time: in days where it begins and ends with one, else in minutes. Its ends must not be open. */
export function spanToTime({ from, to }: Pick<Time, 'from' | 'to'>): Time {
  const isDays = from % 86_400 === 0 && to % 86_400 === 0
  const [first, last] = [from, to - 1].map((seconds) => {
    const instant = new Date(seconds * 1000).toISOString()
    return isDays ? instant.slice(0, 10) : `${instant.slice(0, 16)}Z`
  })
  return parseTime(first === last ? `${first}` : `${first}/${last}`)
}

/** Some time up to the day that holds an instant, as nobody states it. */
export function timeUpToDay(seconds: number): Time {
  return parseTime(`../${new Date(seconds * 1000).toISOString().slice(0, 10)}`, { inferred: true })
}

/** Seconds as an ISO instant; `undefined` for an open end. */
export function formatInstant(seconds: number): string | undefined {
  if (seconds <= OPEN_START || seconds >= OPEN_END) return undefined
  return `${new Date(seconds * 1000).toISOString().slice(0, -'.000Z'.length)}Z`
}

interface Bounds {
  readonly from: number
  readonly to: number
}

/**
 * The bounds of what the grammar reads, in milliseconds. Throws `InvalidInput` for other text, for a day that its month does
 * not have, and for years whose bounds are no instants.
 */
function parseEdtf(text: string): { readonly min: number | null; readonly max: number | null } {
  // The package takes five digits and more for milliseconds since 1970, and 29 February of any year for 1 March.
  if (/^\d{5,}$/.test(text) || namesNoDay(text)) throw notEdtf(text)
  const time = readGrammar(text)
  if (!Number.isNaN(time.min) && !Number.isNaN(time.max)) return time
  throw new InvalidInput(
    `further off than a time can be kept: ${JSON.stringify(text)}; accepted are the years -271820 to 275759`,
  )
}

/** Has the grammar check an interval. Throws `InvalidInput`, which says so of one that ends before it starts. */
function checkInterval(start: string, end: string): void {
  const text = `${start}/${end}`
  try {
    parseEdtf(text)
  } catch (cause) {
    if (!endsBeforeStart(start, end)) throw cause
    const words = 'an interval that ends before it starts'
    throw new InvalidInput(`${words}: ${JSON.stringify(text)}; expected the earlier end first`, undefined, { cause })
  }
}

/** Whether an interval runs backwards; one that is none, or has an open end, does not. */
function endsBeforeStart(start: string, end: string): boolean {
  if ([start, end].some((point) => isOpen(point) || membersOf(point) !== undefined)) return false
  try {
    return parsePoint(end).to <= parsePoint(start).from
  } catch {
    return false
  }
}

function readGrammar(text: string) {
  try {
    return edtf(text)
  } catch (cause) {
    throw notEdtf(text, { cause })
  }
}

const notEdtf = (text: string, options?: ErrorOptions): InvalidInput =>
  new InvalidInput(
    `not a time in EDTF: ${JSON.stringify(text)}; accepted are 2026-06-30, 2026-06, 2012, 2026-06-29/2026-07-01, ` +
      '2026-06-29/.., ../2026-06-29 and 2026-07-01T08:38Z',
    undefined,
    options,
  )

/** Whether a text names a 29 February of a year that has none: `2026-02-29`, `?2026-02-29/..`. Other days the grammar checks. */
function namesNoDay(text: string): boolean {
  const years = text.replace(/[?~%]/g, '').matchAll(/(?<![\dX])([\dX]{4})-02-29/g)
  return [...years].some(([, year = '']) => !mayLeap(year))
}

/** Whether a year of four digits, or one of those that its `X` may stand for, is a leap year. */
function mayLeap(year: string): boolean {
  if (year.includes('X')) return Array.from({ length: 10 }, (_, digit) => year.replace('X', `${digit}`)).some(mayLeap)
  return Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
}

/** Dates and times as nearly all are written. The grammar of EDTF takes a tenth of a millisecond for each. */
const plain = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)Z)?)?)?$/

/** The bounds of a year, month, day or minute; `undefined` for all else, which the grammar reads or refuses. */
function parsePlainPoint(text: string): Bounds | undefined {
  const [, ...parts] = plain.exec(text) ?? []
  const [year, month, day, hour, minute] = parts.map((part) => (part === undefined ? undefined : Number(part)))
  if (year === undefined) return undefined
  if (month === undefined) return { from: secondsOf(year, 1, 1), to: secondsOf(year + 1, 1, 1) }
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return { from: secondsOf(year, month, 1), to: secondsOf(year, month + 1, 1) }
  const from = secondsOf(year, month, day)
  if (day < 1 || from >= secondsOf(year, month + 1, 1)) return undefined
  if (hour === undefined || minute === undefined) return { from, to: from + 86_400 }
  if (hour > 23 || minute > 59) return undefined
  const start = from + hour * 3_600 + minute * 60
  return { from: start, to: start + 60 }
}

/** Whether an interval needs no grammar: plain or open ends, in order. */
function isPlainInterval(start: string, end: string): boolean {
  const [first, last] = [parsePlainPoint(start), parsePlainPoint(end)]
  if (first === undefined) return start === '..' && last !== undefined
  return last === undefined ? end === '..' : first.from < last.from
}

/** Whether an interval begins and ends with the same point, which is that point: the grammar refuses it. */
const isOnePoint = (start: string, end: string): boolean => start === end && /^[^[{]+$/.test(start) && !isOpen(start)

const secondsOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 1000

function parsePoint(text: string): Bounds {
  const point = parsePlainPoint(text)
  if (point !== undefined) return point
  const { min, max } = parseEdtf(text)
  const points = membersOf(text)?.flatMap((member) => member.split('..').map(parsePoint))
  if (points !== undefined) {
    // The grammar ends a range in a set where the range begins.
    const from = min === -Infinity ? OPEN_START : Math.min(...points.map((point) => point.from))
    return { from, to: max === Infinity ? OPEN_END : Math.max(...points.map((point) => point.to)) }
  }
  const from = min === null || !Number.isFinite(min) ? OPEN_START : Math.floor(min / 1000)
  if (max === null || !Number.isFinite(max)) return { from, to: OPEN_END }
  const clock = precisionOf(text)
  if (clock === 'MINUTE') return { from, to: from + 60 }
  if (clock === 'SECOND') return { from, to: from + 1 }
  return { from, to: Math.floor(max / 1000) + 1 }
}

/** What a set or list names, an open end aside: `[2026-06,2026-08..2026-10]` a month and a range; `undefined` for all else. */
export function membersOf(text: string): readonly string[] | undefined {
  return /^[[{](?:\.\.)?(.*?)(?:\.\.)?[\]}]$/.exec(text)?.[1]?.split(/ *, */)
}

const isOpen = (end: string): boolean => end === '' || end === '..'

const order: readonly Precision[] = [
  'SECOND',
  'MINUTE',
  'HOUR',
  'DAY',
  'MONTH',
  'SEASON',
  'YEAR',
  'DECADE',
  'CENTURY',
  'UNKNOWN',
]

function precisionOf(text: string): Precision {
  const members = membersOf(text)?.flatMap((member) => member.split('..'))
  if (members !== undefined) return members.map(precisionOf).reduce(coarser)
  const plain = text.replace(/[?~%]/g, '')
  if (isOpen(plain)) return 'UNKNOWN'
  if (/T\d\d:\d\d:\d\d/.test(plain)) return 'SECOND'
  if (/T\d\d:\d\d/.test(plain)) return 'MINUTE'
  if (/^Y?-?\d{4,}-(2[1-9]|3\d|4[01])$/.test(plain)) return 'SEASON'
  if (/^-?[\dX]{4}-[\dX]{2}-\d\d$/.test(plain)) return 'DAY'
  if (/^-?[\dX]{4}-\d\d(-XX)?$/.test(plain) || /-\d\dX$|-\dX$/.test(plain)) return 'MONTH'
  if (/^-?\d\d(XX)?$/.test(plain)) return 'CENTURY'
  if (/^-?\d{3}X?$/.test(plain)) return 'DECADE'
  return 'YEAR'
}

function coarser(a: Precision, b: Precision): Precision {
  if (a === 'UNKNOWN') return b
  if (b === 'UNKNOWN') return a
  return order.indexOf(a) > order.indexOf(b) ? a : b
}
