/**
 * Who the names in the sources are, by the decisions of analysts. The sources are never rewritten: a decision is a rule,
 * and who is meant by a mention follows from what was written and the rules in their order. Taking a rule away therefore
 * gives back exactly what there was without it.
 */
import type { ActorId, ArticleId, ReportId } from './report.ts'

/** Whoever is one of `merged` is `keep`. */
export interface MergeRule {
  readonly kind: 'MERGE'
  readonly number: number
  readonly keep: ActorId
  readonly merged: readonly ActorId[]
}

/** A way of writing a name, in one article or wherever it is written. */
export interface Spelling {
  readonly name: string
  readonly article: ArticleId | undefined
}

/** Of what is `actor`: what came from one of `restored` is that again; what is chosen is `into`. */
export interface SplitRule {
  readonly kind: 'SPLIT'
  readonly number: number
  readonly actor: ActorId
  readonly restored: readonly ActorId[]
  readonly into: ActorId | undefined
  readonly reports: readonly ReportId[]
  readonly spellings: readonly Spelling[]
}

export type IdentityRule = MergeRule | SplitRule

/** An actor as something written names it: in a report, by a spelling, or (with neither) in a register. */
export interface Mention {
  readonly actor: ActorId
  readonly report?: ReportId
  readonly article?: ArticleId
  readonly spelling?: Spelling
}

/** Who is meant, and whether any rule had a say in it. */
export interface Meant {
  readonly actor: ActorId
  readonly isCurated: boolean
}

/** Who is meant by a mention, under rules in the order of their numbers. */
export function resolveMention(mention: Mention, rules: readonly IdentityRule[]): Meant {
  const trail: ActorId[] = [mention.actor]
  let actor = mention.actor
  for (const rule of rules) {
    const next = applyRule(rule, actor, trail, mention)
    if (next === undefined) continue
    actor = next
    trail.push(next)
  }
  return { actor, isCurated: trail.length > 1 }
}

/** Who an actor itself is now: `actor:x` where it stands, or the one that it was merged into. */
export function resolveActor(actor: ActorId, rules: readonly IdentityRule[]): ActorId {
  return resolveMention({ actor }, rules).actor
}

function applyRule(
  rule: IdentityRule,
  actor: ActorId,
  trail: readonly ActorId[],
  mention: Mention,
): ActorId | undefined {
  if (rule.kind === 'MERGE') return rule.merged.includes(actor) ? rule.keep : undefined
  if (rule.actor !== actor) return undefined
  const restored = trail.find((one) => one !== actor && rule.restored.includes(one))
  if (restored !== undefined) return restored
  return rule.into !== undefined && isChosen(rule, mention) ? rule.into : undefined
}

function isChosen({ reports, spellings }: SplitRule, { report, article, spelling }: Mention): boolean {
  if (report !== undefined) {
    return reports.includes(report) || spellings.some((one) => one.article !== undefined && one.article === article)
  }
  if (spelling === undefined) return false
  return spellings.some(
    (one) => one.name === spelling.name && (one.article === undefined || one.article === spelling.article),
  )
}

/** What of a log decides whether its entries stand. */
export interface LogEntry {
  readonly number: number
  /** For an undo: the number of what it undoes. */
  readonly undoes: number | undefined
}

/** Which entries are undone, each by the number of the undo that stands. An undo that is itself undone undoes nothing. */
export function findUndone(log: readonly LogEntry[]): ReadonlyMap<number, number> {
  const undone = new Map<number, number>()
  const newestFirst = [...log].sort((a, b) => b.number - a.number)
  for (const { number, undoes } of newestFirst) {
    if (undoes === undefined || undone.has(number) || undone.has(undoes)) continue
    undone.set(undoes, number)
  }
  return undone
}

/** The rules that can act: a merge waits while the actor that it keeps is not stored, a split restores only who is. */
export function rulesInEffect(
  rules: readonly IdentityRule[],
  isStored: (actor: ActorId) => boolean,
): readonly IdentityRule[] {
  return rules
    .filter((rule) => rule.kind === 'SPLIT' || isStored(rule.keep))
    .map((rule) => (rule.kind === 'MERGE' ? rule : { ...rule, restored: rule.restored.filter(isStored) }))
    .sort((a, b) => a.number - b.number)
}
