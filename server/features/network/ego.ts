/** Ego networks: who is reached from chosen actors in one to three steps, and every contact among them. */
import { neighboursOfActors } from '../../database/statements.gen.ts'
import { type Neighbour, neighboursIn, type Reach, startAt, takeStep } from '../../domain/ego.ts'
import { LimitExceeded } from '../../domain/errors.ts'
import type { ActorId } from '../../domain/report.ts'
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
    const walked = await walkSteps(walk, question, (edge) => readRing(edge, question, walk, context))
    const among = [...walked.reach.keys()]
    const rows = await readContactsAmong(among, asOf, drawable, limit + 1, context)
    const countAll = async () => (await readContactsAmong(among, asOf, drawable, everyContact, context)).length
    return toPart(rows, walked, limit, countAll)
  }
  const { contacts, ...rolled } = await readInMemory(question, context)
  const ties = contacts.filter((contact) => fits(contact, { ...filter, ...travelled(walk) }))
  const walked = await walkSteps(walk, question, async (edge) => ({ neighbours: neighboursIn(ties, edge), beyond: 0 }))
  const among = contacts.filter(
    (contact) => walked.reach.has(contact.from) && walked.reach.has(contact.to) && fits(contact, drawable),
  )
  return { ...toPart(among, walked, limit, async () => among.length), ...rolled }
}

interface Walked {
  readonly reach: ReadonlyMap<ActorId, number>
  readonly steps: readonly EgoStepModel[]
}

const travelled = ({ carriedBy }: Walk) => ({ kinds: null, actors: null, standings: carriedBy })

async function walkSteps(
  { from, steps, throughHosts }: Walk,
  { limit: mostActors, asOf }: NetworkQuestion,
  ringAround: (edge: readonly ActorId[]) => Promise<Ring>,
): Promise<Walked> {
  let reach: Reach = startAt(from)
  const taken: EgoStepModel[] = []
  for (let step = 1; step <= steps && reach.edge.length > 0; step += 1) {
    const before = reach.steps.size
    const { neighbours, beyond } = await ringAround(reach.edge)
    reach = takeStep(reach, neighbours, { throughHosts, mostActors })
    const { stoppedAt, omitted } = reach
    taken.push({ step, reached: reach.steps.size - before, stoppedAt, omitted: omitted + beyond, asOf })
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

/** A limit that is reached by actors or by contacts truncates the network; each step says what it left out. */
function toPart(
  rows: readonly SeenContactModel[],
  { reach, steps }: Walked,
  limit: number,
  countAll: () => Promise<number>,
): NetworkPart {
  const contacts = rows.slice(0, limit)
  return {
    contacts,
    reach,
    steps,
    truncated: rows.length > limit || steps.some(({ omitted }) => omitted > 0),
    countOmitted: async () => (await countAll()) - contacts.length,
  }
}
