/** Ego networks: who is reached from chosen actors in one to three steps, and every contact among them. */
import { neighboursOfActors } from '../../database/statements.gen.ts'
import { type Neighbour, neighboursIn, type Reach, startAt, takeStep } from '../../domain/ego.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import type { ActorId } from '../../domain/report.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findGiven } from '../../schema/given.ts'
import {
  anyContact,
  everyContact,
  fits,
  readChosen,
  readContacts,
  readContactsAmong,
  rollUp,
  type SeenContactModel,
} from '../contact/index.ts'
import type { EgoStepModel, NetworkPart } from './mapper.ts'
import type { NetworkQuestion, Walk } from './question.ts'

/** The most neighbours of one actor that a step looks at, those with most contacts first. */
const mostNeighbours = 500

/** The most actors among whom contacts are counted that a smaller limit leaves out. */
const mostCounted = 2_000

/** The most contacts that are rolled up, to walk among groups. */
const mostRolled = 20_000

/** Neighbours of actors, and how many more a hub has than a step looks at. */
interface Ring {
  readonly neighbours: readonly Neighbour[]
  readonly beyond: number
}

/**
 * One statement a step where the stored contacts are those of the standpoint, and one for the contacts among all reached.
 * Rolled up, chosen, or under a lens or another clock, the window's contacts are made once and walked in memory.
 */
export async function readEgo(question: NetworkQuestion, walk: Walk, context: RequestContext): Promise<NetworkPart> {
  const { asOf, filter, choice, limit, level } = question
  await Promise.all((filter.actors ?? []).map((id) => findGiven('actors', id, 'actor', context)))
  const drawable = { ...filter, actors: null }
  if (level === undefined && choice === undefined && isStored(asOf)) {
    return walkGround(walk, limit, {
      ringAround: (edge) => readRing(edge, question, walk, context),
      readAmong: (reach, most) => readContactsAmong([...reach.keys()], asOf, drawable, most, context),
      asOf,
    })
  }
  const { contacts, ...rolled } = await readInMemory(question, context)
  const ties = contacts.filter((contact) => fits(contact, { ...filter, ...travelled(walk) }))
  const part = await walkGround(walk, limit, {
    ringAround: async (edge) => ({ neighbours: neighboursIn(ties, edge), beyond: 0 }),
    readAmong: async (reach) =>
      contacts.filter(({ from, to }) => reach.has(from) && reach.has(to)).filter((one) => fits(one, drawable)),
    asOf,
  })
  return { ...part, ...rolled }
}

/** What is walked on. */
interface Ground {
  readonly ringAround: (edge: readonly ActorId[]) => Promise<Ring>
  /** Contacts among those reached, earliest first, at least so many where there are. */
  readonly readAmong: (reach: Reached, most: number) => Promise<readonly SeenContactModel[]>
  readonly asOf: AsOf
}

type Reached = ReadonlyMap<ActorId, number>

/** A limit that is reached by actors or by contacts truncates the network; each step says what it left out. */
async function walkGround(walk: Walk, limit: number, ground: Ground): Promise<NetworkPart> {
  const walked = await walkSteps(walk, ground, { mostActors: limit, stopsShort: false })
  const rows = await ground.readAmong(walked.reach, limit + 1)
  const contacts = rows.slice(0, limit)
  const truncated = rows.length > limit || leavesOut(walked)
  const countOmitted = async () => {
    const all = await countAmong(walked, walk, ground)
    return all === null ? null : all - contacts.length
  }
  return { ...walked, contacts, truncated, countOmitted }
}

/**
 * How many contacts there are among all who are reached, those left out to keep within the limit included: they are walked to
 * again. `null` where they are too many to look at.
 */
async function countAmong(walked: Walked, walk: Walk, ground: Ground): Promise<number | null> {
  const toAll = { mostActors: mostCounted, stopsShort: true }
  const whole = leavesOut(walked) ? await walkSteps(walk, ground, toAll) : walked
  return leavesOut(whole) ? null : (await ground.readAmong(whole.reach, everyContact)).length
}

interface Walked {
  readonly reach: Reached
  readonly steps: readonly EgoStepModel[]
}

const leavesOut = ({ steps }: Walked): boolean => steps.some(({ omitted }) => omitted > 0)

const travelled = ({ carriedBy }: Walk) => ({ kinds: null, actors: null, standings: carriedBy })

interface WalkLimits {
  readonly mostActors: number
  /** Whether the walk ends with the first step that leaves anybody out. */
  readonly stopsShort: boolean
}

async function walkSteps(
  { from, steps, throughHosts }: Walk,
  { ringAround, asOf }: Ground,
  { mostActors, stopsShort }: WalkLimits,
): Promise<Walked> {
  let reach: Reach = startAt(from)
  const taken: EgoStepModel[] = []
  for (let step = 1; step <= steps && reach.edge.length > 0; step += 1) {
    const before = reach.steps.size
    const { neighbours, beyond } = await ringAround(reach.edge)
    reach = takeStep(reach, neighbours, { throughHosts, mostActors })
    const { stoppedAt, omitted } = reach
    taken.push({ step, reached: reach.steps.size - before, stoppedAt, omitted: omitted + beyond, asOf })
    if (stopsShort && omitted + beyond > 0) break
  }
  return { reach: reach.steps, steps: taken }
}

async function readRing(
  edge: readonly ActorId[],
  { asOf, filter: { minOrigins, countUnnamedApart } }: NetworkQuestion,
  { carriedBy: standings }: Walk,
  context: RequestContext,
): Promise<Ring> {
  const { from, to, knownAt } = windowParameters(asOf)
  const clocks = { from, to, knownAt }
  const asked = { actors: edge, ...clocks, standings, minOrigins, countUnnamedApart, most: mostNeighbours }
  const rows = await context.read(neighboursOfActors, asked)
  return {
    neighbours: rows.flatMap(({ actor, neighbours }) => neighbours.map((neighbour) => ({ actor, ...neighbour }))),
    beyond: rows.reduce((sum, { total, neighbours }) => sum + total - neighbours.length, 0),
  }
}

async function readInMemory({ asOf, choice, level }: NetworkQuestion, context: RequestContext) {
  const chosen = choice === undefined ? undefined : await readChosen(asOf, anyContact, choice, context)
  const contacts = chosen ?? (await readContacts(asOf, anyContact, mostRolled + 1, context))
  if (contacts.length > mostRolled) {
    throw new LimitExceeded(
      `steps among rolled-up contacts, or under a lens, look through at most ${mostRolled} contacts; ask for a shorter window`,
    )
  }
  const choosing = chosen === undefined ? {} : { chosen }
  if (level === undefined) return { contacts, ...choosing }
  const rolled = await rollUp(contacts, level, context)
  const { withinOne, undecided } = rolled
  return {
    contacts: rolled.contacts,
    ...choosing,
    rolled: { level, contacts: contacts.length, withinOne, undecided, asOf },
  }
}
