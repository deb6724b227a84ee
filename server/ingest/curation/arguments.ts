/** The arguments of curations, parsed once. All throw `InvalidInput` that names argument, value and what is accepted. */
import { InvalidInput } from '../../domain/errors.ts'
import type { ActorId, ArticleId, ReportId } from '../../domain/report.ts'
import { limits } from '../limits.ts'
import type { Signed, SplitAsk } from './curator.ts'

/** The most identifiers that one curation names. */
const mostNamed = 100

export interface ChosenSplit {
  readonly actor: ActorId
  readonly restore: readonly ActorId[]
  readonly into: { readonly id: ActorId; readonly name: string } | undefined
  readonly reports: readonly ReportId[]
  readonly spellings: readonly { readonly name: string; readonly articles: readonly ArticleId[] | undefined }[]
}

export const readArguments = {
  signed: ({ reason, by }: Signed): Signed => ({
    reason: readText(reason, 'reason', limits.textLength, 'why this is so'),
    by: readText(by, 'by', limits.nameLength, 'who decides it'),
  }),
  merge: (keep: string, merged: readonly string[]): readonly [ActorId, ...ActorId[]] => {
    const others = readMany(merged, 'merged', readActor)
    const kept = readActor(keep, 'keep')
    if (others.length === 0) throw new InvalidInput('merged is empty; expected at least one actor:…', 'merged')
    if (others.includes(kept)) throw new InvalidInput(`${kept} cannot be merged with itself`, 'merged')
    return [kept, ...others]
  },
  pair: (a: string, b: string): readonly [ActorId, ActorId] => {
    const pair = [readActor(a, 'a'), readActor(b, 'b')] as const
    if (pair[0] === pair[1]) throw new InvalidInput(`a and b are both ${pair[0]}; expected two actors`, 'b')
    return pair
  },
  alias: (actor: string, name: string, article: string | undefined) => ({
    actor: readActor(actor, 'actor'),
    name: readText(name, 'name', limits.nameLength, 'a name'),
    article: article === undefined ? undefined : readArticle(article, 'article'),
  }),
  split: ({ actor, restore, into, reports, spellings }: SplitAsk): ChosenSplit => {
    const chosen = {
      actor: readActor(actor, 'actor'),
      restore: readMany(restore, 'restore', readActor),
      into: into === undefined ? undefined : readNew(into),
      reports: readMany(reports, 'reports', readReport),
      spellings: spellings.map(({ name, articles }) => ({
        name: readText(name, 'spellings', limits.nameLength, 'a name'),
        articles: articles === undefined ? undefined : readMany(articles, 'spellings', readArticle),
      })),
    }
    const isTaking = chosen.reports.length > 0 || chosen.spellings.length > 0
    if (chosen.restore.length > 0 === isTaking || isTaking !== (chosen.into !== undefined)) {
      throw new InvalidInput(
        'a split either restores merged actors (`restore`), or takes `reports` or `spellings` into a new actor (`into`)',
        'restore',
      )
    }
    return chosen
  },
  curation: (id: string): number => {
    const number = /^curation:([1-9]\d{0,8})$/.exec(id)?.[1]
    if (number === undefined) {
      throw new InvalidInput(`not a curation's identifier: ${JSON.stringify(id)}; expected curation:…`, 'curation')
    }
    return Number(number)
  },
}

function readNew({ name, slug }: NonNullable<SplitAsk['into']>): { readonly id: ActorId; readonly name: string } {
  const stated = readText(name, 'into', limits.nameLength, 'the name of the new actor')
  const made =
    slug ??
    stated
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  if (made.length > limits.slugLength || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(made)) {
    throw new InvalidInput(
      `${JSON.stringify(made)} is no slug for the new actor; give one in \`slug\`: lower-case letters, digits and hyphens`,
      'into',
    )
  }
  return { id: `actor:${made}`, name: stated }
}

function readText(text: string, argument: string, longest: number, what: string): string {
  const trimmed = text.trim()
  if (trimmed === '') throw new InvalidInput(`${argument} is empty; expected ${what}`, argument)
  if (trimmed.length <= longest) return trimmed
  throw new InvalidInput(`${argument} has ${trimmed.length} characters; at most ${longest} are accepted`, argument)
}

function readMany<Id>(ids: readonly string[], argument: string, read: (id: string, argument: string) => Id): Id[] {
  if (ids.length <= mostNamed) return [...new Set(ids.map((id) => read(id, argument)))]
  throw new InvalidInput(`${argument} names ${ids.length}; at most ${mostNamed} are accepted`, argument)
}

const readActor = (id: string, argument: string) => readId<ActorId>(id, 'actor', argument)
const readArticle = (id: string, argument: string) => readId<ArticleId>(id, 'article', argument)
const readReport = (id: string, argument: string) => readId<ReportId>(id, 'report', argument)

function readId<Id extends `${string}:${string}`>(id: string, prefix: string, argument: string): Id {
  if (isOf<Id>(id, prefix)) return id
  throw new InvalidInput(`${argument} is ${JSON.stringify(id)}; expected ${prefix}:…`, argument)
}

const isOf = <Id extends string>(id: string, prefix: string): id is Id =>
  id.startsWith(`${prefix}:`) && id.length > prefix.length + 1
