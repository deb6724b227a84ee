/** The chain by which an assertion reached the article, and from when its text shows that it was public. */
import { assertNever } from '../domain/errors.ts'
import type { Basis } from '../domain/report.ts'
import type { Time } from '../domain/time.ts'
import type { ArticleFile } from './article-schema.ts'
import type { Problems, TimeClaim } from './problems.ts'
import type { ValuePath } from './source-file.ts'

type AttributionEntry = ArticleFile['reports'][string]['attribution']

type EntryLink = Extract<AttributionEntry[number], { readonly source: string }>
type EntryBasis = EntryLink['basis']

export interface ChainLink {
  readonly step: number
  readonly source: string
  readonly basis: Basis
  readonly saidAt: Time | undefined
}

export interface Chain {
  /** Nearest to the article first; links of one step stand side by side. The last step is the origin. */
  readonly links: readonly ChainLink[]
  /** The earliest dated link, or the article's publication; it counts from its end. */
  readonly known: Time | undefined
}

/** Reads the chain. `author` stands for the article's own voice: its publisher is then the origin. */
export function attributionOf(
  entry: AttributionEntry,
  published: { readonly time: Time | undefined; readonly publisher: string },
  path: ValuePath,
  problems: Problems,
): Chain {
  if (entry === 'author') {
    const voice: ChainLink = { step: 1, source: published.publisher, basis: 'AUTHOR', saidAt: undefined }
    return { links: [voice], known: published.time }
  }
  const links = entry.flatMap((stage, index) =>
    (Array.isArray(stage) ? stage : [stage]).map((link, place): ChainLink => {
      const at = Array.isArray(stage) ? [...path, index, place, 'at'] : [...path, index, 'at']
      return {
        step: index + 1,
        source: link.source,
        basis: toBasis(link.basis),
        saidAt: problems.time(at, link.at as TimeClaim | undefined),
      }
    }),
  )
  const origin = links.filter((link) => link.step === entry.length)
  if (origin.length !== 1)
    problems.add([...path, entry.length - 1], 'a chain ends in one origin; put it in a step of its own')
  const dated = links.flatMap((link) => (link.saidAt === undefined ? [] : [link.saidAt]))
  const known = [...dated, ...(published.time === undefined ? [] : [published.time])]
  return {
    links,
    known: known.reduce<Time | undefined>(
      (first, time) => (first === undefined || time.to < first.to ? time : first),
      undefined,
    ),
  }
}

function toBasis(basis: EntryBasis): Basis {
  switch (basis) {
    case undefined:
    case 'on_record':
      return 'ON_RECORD'
    case 'anonymous':
      return 'ANONYMOUS'
    case 'document':
      return 'DOCUMENT'
    case 'author':
      return 'AUTHOR'
    case 'unstated':
      return 'UNSTATED'
    default:
      return assertNever(basis)
  }
}
