/** Parallel lines of one pair as one edge with its counts, until it is opened. Pure. */
import type { ContactKind, Standing } from './model.ts'
import type { Strand } from './strands.ts'

/** Contacts of one kind and standing in a bundle. */
export interface BundleRow {
  readonly kind: ContactKind
  readonly standing: Standing
  readonly count: number
}

/** Two or more lines of one pair, drawn as one edge. */
export interface Bundle {
  /** `bundle|` and the pair. */
  readonly id: string
  readonly pair: string
  readonly source: string
  readonly target: string
  readonly strands: readonly Strand[]
  readonly rows: readonly BundleRow[]
  readonly isUnsettled: boolean
}

const prefix = 'bundle|'

/** The two ends of a line in a fixed order: `actor:a|actor:b`. */
export function formatPair({ source, target }: Pick<Strand, 'source' | 'target'>): string {
  return [source, target].sort().join('|')
}

/** The pair of a bundle's identifier; undefined for any other. */
export function readBundle(id: string): string | undefined {
  return id.startsWith(prefix) ? id.slice(prefix.length) : undefined
}

/** Lines that stay by themselves, and bundles; a pair that is open, or one of whose contacts is selected, is not bundled. */
export function bundleStrands(
  strands: readonly Strand[],
  open: string | undefined,
  selectedId: string | undefined,
): { readonly single: readonly Strand[]; readonly bundles: readonly Bundle[] } {
  const pairs = new Map<string, Strand[]>()
  for (const strand of strands) pairs.set(formatPair(strand), [...(pairs.get(formatPair(strand)) ?? []), strand])
  const isOpen = (pair: string, lines: readonly Strand[]): boolean =>
    lines.length < 2 || pair === open || lines.some(({ contactIds }) => contactIds.some((id) => id === selectedId))
  const closed = [...pairs].filter(([pair, lines]) => !isOpen(pair, lines))
  const bundled = new Set(closed.map(([pair]) => pair))
  return {
    single: strands.filter((strand) => !bundled.has(formatPair(strand))),
    bundles: closed.map(([pair, lines]) => toBundle(pair, lines)),
  }
}

function toBundle(pair: string, strands: readonly Strand[]): Bundle {
  const [source, target] = [strands[0]?.source ?? '', strands[0]?.target ?? '']
  const counts = new Map<string, BundleRow>()
  for (const { kind, standing } of strands) {
    const key = `${kind} ${standing}`
    counts.set(key, {
      kind,
      standing,
      count: (counts.get(key)?.count ?? 0) + 1,
    })
  }
  const rows = [...counts.values()].sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
  return {
    id: `${prefix}${pair}`,
    pair,
    source,
    target,
    strands,
    rows,
    isUnsettled: strands.some((s) => s.isUnsettled),
  }
}
