/** Into which files the contacts of a window are cut, and what belongs into each. */
import { contactVersionCounts } from '../../database/statements.gen.ts'
import { InvalidInput } from '../../domain/errors.ts'
import { OPEN_END, OPEN_START } from '../../domain/open-ends.ts'
import { formatInstant } from '../../domain/time.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import type { QueryContactColumnsArgs } from '../../schema/types.gen.ts'
import { readVersionsAnew } from '../contact/index.ts'
import type { ContactColumnsModel } from './mapper.ts'

/** All of a window, what lasts longer than a month, or the rest of what begins in a year. */
export type Chunk = 'all' | 'long' | number

/** Above so many versions each year is a file of its own. */
const mostInOne = 1_000_000
/** As measured on generated networks, gzipped, tables included (`npm run bench -- columns`). */
const bytesPerVersion = { plain: 4.5, withVenues: 5.4 }

/** Reads `all`, `long` or a year; `all` where nothing is said. Throws `InvalidInput`. */
export function parseChunk(text: string | undefined): Chunk {
  if (text === undefined || text === 'all') return 'all'
  if (text === 'long') return 'long'
  if (/^-?\d{1,6}$/.test(text)) return Number(text)
  throw new InvalidInput(`chunk: ${text} is not accepted; expected all, long, or a year`, 'chunk')
}

/** When the short versions of a chunk begin, in seconds, the end excluded; `undefined` for one without any. */
export function beginningsOf(chunk: Chunk, asOf: AsOf): readonly [from: number, before: number] | undefined {
  if (chunk === 'long') return undefined
  const { shortFrom, to } = windowParameters(asOf)
  if (chunk === 'all') return [shortFrom, to]
  return [Math.max(shortFrom, startOfYear(chunk)), Math.min(to, startOfYear(chunk + 1))]
}

/** The files of a question, each with the address that the same arguments make. */
export async function readChunks(
  asOf: AsOf,
  args: Partial<QueryContactColumnsArgs>,
  context: RequestContext,
): Promise<ContactColumnsModel> {
  const counts = await countVersions(asOf, context)
  const total = counts.reduce((sum, { versions }) => sum + versions, 0)
  const perVersion = args.venues === true ? bytesPerVersion.withVenues : bytesPerVersion.plain
  const toChunk = (chunk: Chunk, versions: number) => ({
    id: String(chunk),
    url: addressOf(chunk, asOf, args),
    versions,
    estimatedBytes: Math.ceil(versions * perVersion),
  })
  if (total <= mostInOne || !isStored(asOf)) return { asOf, chunks: [toChunk('all', total)] }
  return { asOf, chunks: counts.map(({ year, versions }) => toChunk(year ?? 'long', versions)) }
}

async function countVersions(asOf: AsOf, context: RequestContext) {
  if (isStored(asOf)) {
    const rows = await context.read(contactVersionCounts, windowParameters(asOf))
    return [...rows].sort((a, b) => (a.year ?? OPEN_START) - (b.year ?? OPEN_START))
  }
  return [{ year: null, versions: (await readVersionsAnew(asOf, context)).length }]
}

function addressOf(chunk: Chunk, asOf: AsOf, args: Partial<QueryContactColumnsArgs>): string {
  const { window, knownAt, clock, lens, venues } = args
  const parameters = new URLSearchParams({
    ...(window === undefined || window === null ? {} : { window }),
    // Said even where it is now: the same address then means the same file.
    knownAt: knownAt ?? formatInstant(asOf.knownAt) ?? '',
    ...(clock === undefined || clock === null ? {} : { clock }),
    ...(lens === undefined || lens === null ? {} : { lens: JSON.stringify(lens) }),
    ...(venues === true ? { venues: 'true' } : {}),
    ...(chunk === 'all' ? {} : { chunk: String(chunk) }),
  })
  return `/columns/contacts?${parameters}`
}

/** Years before 100 need more than `Date.UTC`, and those past the limits of time are its limits. */
function startOfYear(year: number): number {
  const start = new Date(0).setUTCFullYear(year, 0, 1)
  if (Number.isNaN(start)) return year < 0 ? OPEN_START : OPEN_END
  return start / 1000
}
