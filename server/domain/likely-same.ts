/**
 * Actors that are likely one, with the grounds for it: suggestions for a person to judge, never acted on by a machine. Names
 * are compared as they fold (`who-is-who.ts`), word by word with Levenshtein's distance; only names that share a word which
 * few have are compared at all, so that the work grows with the names and not with their pairs.
 */
import { distance } from 'fastest-levenshtein'
import type { ActorId, ActorKind } from './report.ts'

export interface NamedActor {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly names: readonly string[]
  /** The same names, folded. */
  readonly foldedNames: readonly string[]
  readonly groups: readonly { readonly id: ActorId; readonly name: string; readonly kind: 'MEMBER' | 'OF' | 'HELD' }[]
}

export interface Declared {
  readonly a: ActorId
  readonly b: ActorId
  readonly ground: string
}

export type GroundKind = 'DECLARED' | 'SAME_FOLDED_NAME' | 'SIMILAR_NAME' | 'SAME_GROUP' | 'SAME_OFFICE'

export interface Ground {
  readonly kind: GroundKind
  readonly words: string
}

export interface LikelySame {
  readonly a: ActorId
  readonly b: ActorId
  /** From 0 to 1. A measure for sorting, no probability. */
  readonly score: number
  readonly grounds: readonly Ground[]
}

/** Words that more actors than this have in their names tell nobody apart. */
const mostOfOneWord = 40

const scores = { declared: 0.75, group: 0.05, office: 0.15, partOfName: 0.9, oneWord: 0.75, alikeWord: 0.6 } as const

/** Pairs of one kind that reach a score, best first; ties by identifier. */
export function findLikelySame(
  actors: readonly NamedActor[],
  declared: readonly Declared[],
  minScore: number,
): readonly LikelySame[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const pairs = new Map<string, readonly [ActorId, ActorId]>()
  const add = (a: ActorId, b: ActorId) => void pairs.set(keyOf(a, b), a < b ? [a, b] : [b, a])
  for (const { a, b } of declared) add(a, b)
  for (const block of blocksOf(actors)) {
    for (const [index, a] of block.entries()) {
      for (const b of block.slice(index + 1)) if (a.id !== b.id && a.kind === b.kind) add(a.id, b.id)
    }
  }
  const said = new Map<string, readonly Declared[]>()
  for (const one of declared) said.set(keyOf(one.a, one.b), [...(said.get(keyOf(one.a, one.b)) ?? []), one])
  return [...pairs.values()]
    .map(([a, b]) => judge(a, b, byId.get(a), byId.get(b), said.get(keyOf(a, b)) ?? []))
    .filter((pair) => pair !== undefined)
    .filter(({ score }) => score >= minScore)
    .sort((x, y) => y.score - x.score || (keyOf(x.a, x.b) < keyOf(y.a, y.b) ? -1 : 1))
}

/** How alike two folded names are, from 0 to 1: a name that is part of another counts for less, a single word for least. */
export function similarityOf(first: string, second: string): number {
  if (first === second) return 1
  const [short, long] = [wordsOf(first), wordsOf(second)].sort((a, b) => a.length - b.length)
  if (short === undefined || long === undefined || short.length === 0) return 0
  const alike = short.map((word) => Math.max(...long.map((other) => alikeWords(word, other))))
  const mean = alike.reduce((sum, one) => sum + one, 0) / alike.length
  if (short.length === long.length) return mean
  return mean * (short.length === 1 ? scores.oneWord : scores.partOfName)
}

function alikeWords(a: string, b: string): number {
  const alike = 1 - distance(a, b) / Math.max(a.length, b.length)
  return alike < scores.alikeWord ? 0 : alike
}

function judge(
  a: ActorId,
  b: ActorId,
  first: NamedActor | undefined,
  second: NamedActor | undefined,
  declared: readonly Declared[],
): LikelySame | undefined {
  const grounds: Ground[] = declared.map(({ ground }) => ({ kind: 'DECLARED', words: ground }))
  let score: number = declared.length > 0 ? scores.declared : 0
  if (first !== undefined && second !== undefined) {
    const best = closestNames(first, second)
    if (best.score >= 0.5) {
      score = Math.max(score, best.score)
      if (best.score >= 0.7 || declared.length === 0) grounds.push(best.ground)
    }
    if (grounds.length === 0) return undefined
    for (const { id, name, kind } of first.groups) {
      if (!second.groups.some((group) => group.id === id && group.kind === kind)) continue
      const isOffice = kind === 'HELD'
      score += isOffice ? scores.office : scores.group
      grounds.push(
        isOffice
          ? { kind: 'SAME_OFFICE', words: `Both held the office ${name}.` }
          : { kind: 'SAME_GROUP', words: `Both belong to ${name}.` },
      )
    }
  }
  return grounds.length === 0 ? undefined : { a, b, score: Math.round(Math.min(1, score) * 100) / 100, grounds }
}

function closestNames(first: NamedActor, second: NamedActor): { readonly score: number; readonly ground: Ground } {
  let best = { score: 0, a: '', b: '' }
  for (const [i, foldedA] of first.foldedNames.entries()) {
    for (const [j, foldedB] of second.foldedNames.entries()) {
      const score = similarityOf(foldedA, foldedB)
      if (score > best.score) best = { score, a: first.names[i] ?? foldedA, b: second.names[j] ?? foldedB }
    }
  }
  const names = `${JSON.stringify(best.a)} and ${JSON.stringify(best.b)}`
  return {
    score: best.score,
    ground:
      best.score === 1
        ? { kind: 'SAME_FOLDED_NAME', words: `${names} are one name by the rules of transliteration.` }
        : { kind: 'SIMILAR_NAME', words: `${names} are alike.` },
  }
}

/** Actors that share a word of a name, or a whole folded name; words that many have make no block. */
function blocksOf(actors: readonly NamedActor[]): readonly (readonly NamedActor[])[] {
  const blocks = new Map<string, NamedActor[]>()
  for (const actor of actors) {
    const keys = new Set(actor.foldedNames.flatMap((name) => [` ${name}`, ...wordsOf(name)]))
    for (const key of keys) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [actor])
      else block.push(actor)
    }
  }
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= mostOfOneWord)
}

const wordsOf = (folded: string): readonly string[] => folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1)
const keyOf = (a: ActorId, b: ActorId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
