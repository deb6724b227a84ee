/** Relay cursor connections over keyset pages: a cursor holds the sort key and identifier of its row. */
import { InvalidInput } from '../domain/errors.ts'
import { OPEN_END, OPEN_START } from '../domain/time.ts'

/** Where a page starts: after this row. */
export interface Keyset<Key extends string | number> {
  readonly key: Key
  readonly id: string
}

/** Before every row in the order of time, or where the latest come first, after every one. */
export const startOfTimes = (isLatest: boolean): Keyset<number> =>
  isLatest ? { key: OPEN_END, id: '\uffff' } : { key: OPEN_START, id: '' }

export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[]
  readonly nodes: readonly Row[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** A page size of at least 1; the most is limited for a whole operation at the edge. Throws `InvalidInput`. */
export function parsePageSize(first: number | null | undefined, fallback: number, argument = 'first'): number {
  const size = first ?? fallback
  if (size < 1) throw new InvalidInput(`${argument} is ${size}; expected 1 or more`, argument)
  return size
}

/** The row that a cursor stands for, or `start` where there is none. Throws `InvalidInput` for what is no cursor of ours. */
export function parseCursor<Key extends string | number>(
  after: string | null | undefined,
  start: Keyset<Key>,
): Keyset<Key> {
  if (after === undefined || after === null) return start
  try {
    const parsed: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (Array.isArray(parsed) && typeof parsed[0] === typeof start.key && typeof parsed[1] === 'string') {
      return { key: parsed[0], id: parsed[1] }
    }
  } catch {
    // Falls through to the refusal below.
  }
  throw new InvalidInput(
    `after: ${JSON.stringify(after)} is not a cursor of this list; expected the \`cursor\` of an edge`,
    'after',
  )
}

/** A page of at most `size` from rows read with a limit of `size + 1`; rows of one key are ordered by `placeOf`. */
export function toPage<Row extends { readonly id: string }>(
  rows: readonly Row[],
  size: number,
  after: string | null | undefined,
  keyOf: (row: Row, index: number) => string | number,
  placeOf: (row: Row) => string = (row) => row.id,
): Page<Row> {
  const nodes = rows.slice(0, size)
  const edges = nodes.map((node, index) => ({
    cursor: formatCursor({ key: keyOf(node, index), id: placeOf(node) }),
    node,
  }))
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== undefined && after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** A row's place in its list, as its cursor says it. */
export function formatCursor({ key, id }: Keyset<string | number>): string {
  return Buffer.from(JSON.stringify([key, id]), 'utf8').toString('base64url')
}
