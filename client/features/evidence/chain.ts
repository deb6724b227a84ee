/** The attribution of a contact's reports as one drawing: article, channels, agencies, origin, merged where they meet. */
import type { ReportEvidenceFragment } from '../../api/operations.gen.ts'

export type Basis = ReportEvidenceFragment['attribution']['basis']

/** A stop of a chain: an article, or a source that it relies on. */
export interface ChainStop {
  readonly id: string
  /** Column from 0 for the article to the last for the origin. */
  readonly column: number
  /** Row, which may lie half-way between two. */
  readonly row: number
  readonly kind: 'article' | 'source' | 'origin'
  readonly name: string
  readonly note: string | undefined
}

export interface ChainLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly basis: Basis
}

/** One drawing: chains that end in the same origin through the same stops. */
export interface Chain {
  /** The same for reports of one article that share their sources. */
  readonly key: string
  readonly stops: readonly ChainStop[]
  readonly links: readonly ChainLink[]
  readonly rows: number
  readonly columns: number
}

/** A chain for each article and origin; the reports of one article that share their sources are one chain. */
export function buildChains(
  reports: readonly ReportEvidenceFragment[],
  numberOf: (articleId: string) => string,
): readonly Chain[] {
  const chains = new Map<string, Chain>()
  for (const report of reports) {
    const key = writeKey(report)
    if (!chains.has(key)) chains.set(key, buildChain(key, report, numberOf(report.article.id)))
  }
  return [...chains.values()]
}

/** The chains of the reports that are counted, and the further ones of those that are not. */
export function partChains(
  reports: readonly ReportEvidenceFragment[],
  counted: ReadonlySet<string>,
  numberOf: (articleId: string) => string,
): { readonly counted: readonly Chain[]; readonly others: readonly Chain[] } {
  const chains = buildChains(
    reports.filter(({ id }) => counted.has(id)),
    numberOf,
  )
  const keys = new Set(chains.map(({ key }) => key))
  const others = buildChains(
    reports.filter((report) => !keys.has(writeKey(report))),
    numberOf,
  )
  return { counted: chains, others }
}

function writeKey({ article, attribution }: ReportEvidenceFragment): string {
  return [article.id, ...attribution.links.map((link) => `${link.step}${link.source.id}`)].join(' ')
}

function buildChain(key: string, report: ReportEvidenceFragment, number: string): Chain {
  const { links, origin } = report.attribution
  const steps = [...new Set(links.map((link) => link.step))].sort((a, b) => a - b)
  const byStep = steps.map((step) => links.filter((link) => link.step === step))
  const rows = Math.max(1, ...byStep.map((step) => step.length))
  const isAuthor = links.length === 0
  const article: ChainStop = {
    id: 'article',
    column: 0,
    row: (rows - 1) / 2,
    kind: 'article',
    name: number,
    note: undefined,
  }
  if (isAuthor) {
    const stop = {
      id: 'origin',
      column: 1,
      row: 0,
      kind: 'origin',
      name: origin.name,
      note: 'author’s own voice',
    } as const
    const link = { id: 'own', from: 'article', to: 'origin', basis: report.attribution.basis }
    return { key, stops: [article, stop], links: [link], rows: 1, columns: 2 }
  }
  const stops = byStep.flatMap((step, index) =>
    step.map((link, place): ChainStop => {
      const isOrigin = index === byStep.length - 1
      return {
        id: `${index} ${link.source.id}`,
        column: index + 1,
        row: (rows - step.length) / 2 + place,
        kind: isOrigin ? 'origin' : 'source',
        name: link.source.name,
        note: writeNote(link.basis, link.saidAt?.text, isOrigin),
      }
    }),
  )
  const joins = byStep.flatMap((step, index) =>
    step.flatMap((link) => {
      const before =
        index === 0 ? ['article'] : (byStep[index - 1] ?? []).map((other) => `${index - 1} ${other.source.id}`)
      return before.map((from) => ({
        id: `${from}>${index} ${link.source.id}`,
        from,
        to: `${index} ${link.source.id}`,
        basis: link.basis,
      }))
    }),
  )
  return { key, stops: [article, ...stops], links: joins, rows, columns: byStep.length + 1 }
}

function writeNote(basis: Basis, saidAt: string | undefined, isOrigin: boolean): string | undefined {
  const manner = {
    ON_RECORD: 'on the record',
    ANONYMOUS: 'unnamed',
    DOCUMENT: 'in writing',
    AUTHOR: 'author’s own voice',
    UNSTATED: undefined,
  }[basis]
  const clock = saidAt?.match(/\d\d:\d\d UTC/)?.[0] ?? saidAt
  const words = [isOrigin ? manner : undefined, clock].filter((word) => word !== undefined)
  return words.length === 0 ? undefined : words.join(', ')
}
