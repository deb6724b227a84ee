/** The standard of belief in the address: `lens=record,origins:2,no-author,party:actor:iran,publisher:source:reuters`. */

/** What counts; a lens that asks for nothing takes any report. */
export interface ViewLens {
  readonly isOnTheRecord: boolean
  /** Independent origins at least. */
  readonly origins: number
  readonly hasNoAuthor: boolean
  /** Identifier of the actor whose side alone is heard. */
  readonly party: string | undefined
  /** Identifier of the publisher who alone is read. */
  readonly publisher: string | undefined
}

export const anyReport: ViewLens = {
  isOnTheRecord: false,
  origins: 1,
  hasNoAuthor: false,
  party: undefined,
  publisher: undefined,
}

/** As the API takes it. */
export interface LensVariable {
  readonly onTheRecordOnly?: boolean
  readonly minOrigins?: number
  readonly excludeAuthorInference?: boolean
  readonly parties?: readonly string[]
  readonly publishers?: readonly string[]
}

/** The lens that the address names; words that it does not know are passed over. */
export function parseLens(text: string | null): ViewLens {
  const words = (text ?? '').split(',')
  const after = (prefix: string) => words.find((word) => word.startsWith(prefix))?.slice(prefix.length)
  const origins = Number(after('origins:') ?? 1)
  return {
    isOnTheRecord: words.includes('record'),
    origins: Number.isInteger(origins) && origins >= 1 && origins <= 9 ? origins : 1,
    hasNoAuthor: words.includes('no-author'),
    party: after('party:'),
    publisher: after('publisher:'),
  }
}

/** As the address holds it; null for any report. */
export function formatLens(lens: ViewLens): string | null {
  const words = [
    ...(lens.isOnTheRecord ? ['record'] : []),
    ...(lens.origins > 1 ? [`origins:${lens.origins}`] : []),
    ...(lens.hasNoAuthor ? ['no-author'] : []),
    ...(lens.party === undefined ? [] : [`party:${lens.party}`]),
    ...(lens.publisher === undefined ? [] : [`publisher:${lens.publisher}`]),
  ]
  return words.length === 0 ? null : words.join(',')
}

/** As the API takes it; undefined for any report, which the stored contacts answer. */
export function toLensVariable(lens: ViewLens): LensVariable | undefined {
  if (formatLens(lens) === null) return undefined
  return {
    ...(lens.isOnTheRecord ? { onTheRecordOnly: true } : {}),
    ...(lens.origins > 1 ? { minOrigins: lens.origins } : {}),
    ...(lens.hasNoAuthor ? { excludeAuthorInference: true } : {}),
    ...(lens.party === undefined ? {} : { parties: [lens.party] }),
    ...(lens.publisher === undefined ? {} : { publishers: [lens.publisher] }),
  }
}

/** `on the record only, by two independent origins or more`; empty for any report. */
export function writeLens(lens: ViewLens, nameOf: (id: string) => string): string {
  return [
    ...(lens.isOnTheRecord ? ['on the record only'] : []),
    ...(lens.origins > 1 ? [`by ${lens.origins} independent origins or more`] : []),
    ...(lens.hasNoAuthor ? ['without what authors say themselves'] : []),
    ...(lens.party === undefined ? [] : [`on the word of ${nameOf(lens.party)} only`]),
    ...(lens.publisher === undefined ? [] : [`as ${nameOf(lens.publisher)} has it`]),
  ].join(', ')
}
