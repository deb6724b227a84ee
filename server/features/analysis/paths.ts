/** Shortest paths of contacts between two actors, from a standpoint. */
import { findPaths, findPathsIfAllowed, type PathQuestion } from '../../domain/contact-path.ts'
import { InvalidInput } from '../../domain/errors.ts'
import { heldStandings, type MeasuredContact } from '../../domain/measured-contact.ts'
import type { ActorId } from '../../domain/report.ts'
import type { RollUpLevel } from '../../domain/roll-up.ts'
import { type AsOf, toAsOf } from '../../schema/as-of.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findGiven } from '../../schema/given.ts'
import { getOne } from '../../schema/resolve.ts'
import type { QueryPathsArgs } from '../../schema/types.gen.ts'
import type { ActorModel } from '../actor/index.ts'
import { readBelongingOf, rollUpMeasured } from './belonging.ts'
import { findIfRolledUp } from './if-rolled-up.ts'
import type { ContactPathsModel, PathIfAllowedModel } from './mapper.ts'
import { anyMeasured, readMeasured } from './measured.ts'

/** Longer chains of contact say nothing, and each step costs a look at every contact. */
const mostSteps = 12
const mostPaths = 100

/** Throws `InvalidInput` for an actor and itself, merged or not, and for sizes out of range, `NotFound` for an actor that is not stored. */
export async function readPaths(args: QueryPathsArgs, context: RequestContext): Promise<ContactPathsModel> {
  const asOf = toAsOf(args, context.nowSeconds)
  const maxSteps = parseSize(args.maxSteps ?? 6, mostSteps, 'maxSteps')
  const limit = parseSize(args.limit ?? 10, mostPaths, 'limit')
  const [from, to, measured] = await Promise.all([
    getActor('from', args.from, asOf, context),
    getActor('to', args.to, asOf, context),
    readMeasured(asOf, anyMeasured, context),
  ])
  if (from.id === to.id) throw new InvalidInput(`from and to are both ${from.id}; expected two actors`, 'to')
  const ends = new Set([from.id, to.id])
  const contacts = await rollUpBetween(measured.contacts, args.rollUp ?? undefined, ends, context)
  const question: PathQuestion = {
    from: from.id,
    to: to.id,
    kinds: args.kinds ?? undefined,
    standings: args.standings ?? heldStandings,
    through: args.through ?? ['PARTY', 'MEDIATOR'],
    isTimeRespecting: args.isTimeRespecting ?? false,
    maxSteps,
    limit,
  }
  const { open } = measured
  const { paths, isTruncated } = findPaths(contacts, question)
  return {
    from,
    to,
    paths: paths.map((path) => ({ ...path, steps: path.steps.map((step) => ({ ...step, open, asOf })), asOf })),
    truncated: isTruncated,
    ifAllowed: paths.length > 0 ? [] : await findIfAllowed(contacts, question, args.rollUp ?? undefined, asOf, context),
    denials: () => open(contacts.filter((one) => one.kind === 'DENIED' && ends.has(one.from) && ends.has(one.to))),
  }
}

/** The least that would have to be allowed for a path, and where belonging is the trouble, between whom to ask for one. */
async function findIfAllowed(
  contacts: readonly MeasuredContact[],
  question: PathQuestion,
  level: RollUpLevel | undefined,
  asOf: AsOf,
  context: RequestContext,
): Promise<readonly PathIfAllowedModel[]> {
  const plain = findPathsIfAllowed(contacts, question).map((path) => ({ ...path, ...question, rollUp: null, asOf }))
  if (level !== undefined) return plain
  const rolled = await findIfRolledUp(contacts, question, asOf, context)
  const isLess = rolled !== undefined && (plain.length === 0 || rolled.allowing.length === 1)
  return isLess ? [...plain, rolled] : plain
}

/** Contacts between groups where a level is asked for; the ends of the question stay themselves. */
async function rollUpBetween(
  contacts: readonly MeasuredContact[],
  level: RollUpLevel | undefined,
  ends: ReadonlySet<ActorId>,
  context: RequestContext,
): Promise<readonly MeasuredContact[]> {
  if (level === undefined) return contacts
  return rollUpMeasured(contacts, await readBelongingOf(contacts, context), level, ends)
}

async function getActor(argument: string, id: string, asOf: AsOf, context: RequestContext): Promise<ActorModel> {
  return getOne(context.loaders.actors, await findGiven(argument, id, 'actor', context), asOf)
}

function parseSize(size: number, most: number, argument: string): number {
  if (size < 1 || size > most) throw new InvalidInput(`${argument} is ${size}; expected 1 to ${most}`, argument)
  return size
}
