/** Contact columns as the route takes them: a question in, blocks of bytes out, as they are read. */
import { createHash } from 'node:crypto'
import { actorNames, longContactVersions, shortContactVersions } from '../../database/statements.gen.ts'
import type { Contact } from '../../domain/contact.ts'
import {
  type ColumnActor,
  type ColumnsHeader,
  type ContactVersion,
  createColumnsEncoder,
  encodeEnd,
  encodeHeader,
  LAYOUT_VERSION,
} from '../../domain/contact-columns/index.ts'
import { flattenContact } from '../../domain/flat-contact.ts'
import type { Version } from '../../domain/history.ts'
import { LONG_SECONDS } from '../../domain/open-ends.ts'
import type { OpenColumns } from '../../http/columns-route.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import type { RequestContext } from '../../schema/context.ts'
import { readVersionsAnew } from '../contact/index.ts'
import { beginningsOf, type Chunk } from './chunks.ts'
import { createParseQuestion } from './question.ts'

/** The first block is small, so that it is soon there; later ones grow to this. */
const rowsOfBlock = { first: 4_096, most: 65_536 }

/** Answers questions of the route. Throws as `toAsOf` and `readReported` do, before anything is read. */
export function createOpenColumns(...parts: Parameters<typeof createParseQuestion>): OpenColumns<RequestContext> {
  const parseQuestion = createParseQuestion(...parts)
  return async (query, context) => {
    const { asOf, chunk, hasVenues } = parseQuestion(query, context.nowSeconds)
    const { window, knownAt, clock } = asOf
    const header = {
      window: { edtf: window.edtf, from: window.from, to: window.to },
      knownAt,
      clock,
      chunk: String(chunk),
      hasVenues,
    }
    const question = JSON.stringify([LAYOUT_VERSION, await context.lastChange(), header, asOf.lens ?? null])
    const tag = createHash('sha256').update(question).digest('base64url').slice(0, 27)
    return { etag: `W/"${tag}"`, blocks: writeBlocks(header, readVersions(asOf, chunk, context), context) }
  }
}

async function* writeBlocks(
  header: ColumnsHeader,
  versions: AsyncIterable<readonly ContactVersion[]>,
  context: RequestContext,
): AsyncGenerator<Uint8Array> {
  const encoder = createColumnsEncoder(header)
  let rows = 0
  let most = rowsOfBlock.first
  // What goes wrong at the start goes wrong before the first byte: the header waits for the first rows.
  for await (const batch of versions) {
    if (batch.length === 0) continue
    if (rows === 0) yield encodeHeader(header)
    for (const version of batch) encoder.add(version)
    rows += batch.length
    if (encoder.pending < most) continue
    yield encoder.endBlock(await readNames(encoder.newActors(), context))
    most = Math.min(rowsOfBlock.most, most * 2)
  }
  if (rows === 0) yield encodeHeader(header)
  if (encoder.pending > 0) yield encoder.endBlock(await readNames(encoder.newActors(), context))
  yield encodeEnd(rows)
}

async function readNames(ids: readonly string[], context: RequestContext): Promise<readonly ColumnActor[]> {
  return ids.length === 0 ? [] : context.read(actorNames, { ids })
}

/** In the order of columns: what lasts longer than a month first. */
async function* readVersions(
  asOf: AsOf,
  chunk: Chunk,
  context: RequestContext,
): AsyncGenerator<readonly ContactVersion[]> {
  const { window, knownAt } = asOf
  const hasLong = chunk === 'all' || chunk === 'long'
  const short = beginningsOf(chunk, asOf)
  if (!isStored(asOf)) {
    const versions = (await readVersionsAnew(asOf, context)).map(toVersion).sort(inOrder)
    yield versions.filter((one) =>
      isLong(one) ? hasLong : short !== undefined && one.validFrom >= short[0] && one.validFrom < short[1],
    )
    return
  }
  if (hasLong) yield* context.stream(longContactVersions, { from: window.from, to: window.to, knownAt })
  if (short === undefined) return
  const [beginsFrom, beginsBefore] = short
  yield* context.stream(shortContactVersions, { beginsFrom, beginsBefore, from: window.from, knownAt })
}

const isLong = ({ validFrom, validTo }: ContactVersion): boolean => validTo - validFrom > LONG_SECONDS

function inOrder(a: ContactVersion, b: ContactVersion): number {
  if (isLong(a) !== isLong(b)) return isLong(a) ? -1 : 1
  if (a.validFrom !== b.validFrom) return a.validFrom - b.validFrom
  return a.id === b.id ? a.knownFrom - b.knownFrom : a.id < b.id ? -1 : 1
}

function toVersion({ value, knownFrom, knownTo }: Version<Contact>): ContactVersion {
  const { time, venue = null } = value
  return {
    ...flattenContact(value),
    venue,
    validFrom: time.from,
    validTo: time.to,
    inferred: time.inferred,
    knownFrom,
    knownTo,
  }
}
