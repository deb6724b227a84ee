/** Whether a path that actors lack joins the groups that they belong to: what to ask instead. */
import { findPaths, findPathsIfAllowed, type PathQuestion } from '../../domain/contact-path.ts'
import type { MeasuredContact } from '../../domain/measured-contact.ts'
import type { ActorId } from '../../domain/report.ts'
import { createRollUp, type RollUpLevel } from '../../domain/roll-up.ts'
import type { AsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { readBelonging } from '../contact/index.ts'
import { rollUpMeasured } from './belonging.ts'
import type { PathIfAllowedModel } from './mapper.ts'

/** Nearest first: a delegation was closer to what was said than its state. */
const levels: readonly RollUpLevel[] = ['DELEGATION', 'ORGANIZATION', 'STATE']

/**
 * The first level at which contacts between groups make a path between the two ends; else the first at which one would take
 * something more. An end that was in contact itself stays itself, and one that was not is drawn as its group: what a wider
 * group did is no answer about somebody whose own contacts are on record. `undefined` where none does. One statement.
 */
export async function findIfRolledUp(
  contacts: readonly MeasuredContact[],
  question: PathQuestion,
  asOf: AsOf,
  context: RequestContext,
): Promise<PathIfAllowedModel | undefined> {
  const actors = contacts.flatMap(({ from, to, through }) => [from, to, ...through])
  const belonging = await readBelonging([question.from, question.to, ...actors], context)
  const own = new Set(actors)
  const rolled = levels.flatMap((rollUp) => {
    const draw = createRollUp(belonging, rollUp)
    const drawEnd = (end: ActorId): ActorId => (own.has(end) ? end : draw(end, asOf.window).actor)
    const [from, to] = [drawEnd(question.from), drawEnd(question.to)]
    if (from === to) return []
    const between = rollUpMeasured(contacts, belonging, rollUp, new Set([from, to]))
    return [{ rollUp, between, asked: { ...question, from, to } }]
  })
  for (const { rollUp, between, asked } of rolled) {
    const [path] = findPaths(between, { ...asked, limit: 1 }).paths
    if (path !== undefined) return { allowing: ['ROLL_UP'], length: path.steps.length, rollUp, ...asked, asOf }
  }
  for (const { rollUp, between, asked } of rolled) {
    const [path] = findPathsIfAllowed(between, asked)
    if (path !== undefined) return { ...path, allowing: ['ROLL_UP', ...path.allowing], rollUp, ...asked, asOf }
  }
  return undefined
}
