/** The contacts of a network: within the limit, rolled up where asked, or around chosen actors. */
import { actorsWithin, contactCount, networkInWindow } from '../../database/statements.gen.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import { findInstead } from '../../schema/resolve.ts'
import type { QueryNetworkArgs } from '../../schema/types.gen.ts'
import {
  byDayPart,
  type ContactFilter,
  everyContact,
  fits,
  fromTuple,
  readChoice,
  readChosen,
  readContacts,
  rollUp,
  type SeenContactModel,
} from '../contact/index.ts'
import { readDrawn, toDrawn } from './drawn.ts'
import { readEgo } from './ego.ts'
import type { DrawnActors, NetworkModel, NetworkPart } from './mapper.ts'
import { type NetworkQuestion, parseQuestion } from './question.ts'

/** A network: its contacts, and whoever is drawn of it, are read once and only where they are asked for. */
export async function readNetwork(args: Partial<QueryNetworkArgs>, context: RequestContext): Promise<NetworkModel> {
  const network = await askNetwork(args, context)
  if (args.actors === null || args.actors === undefined) return network
  const { contacts } = await network.part()
  const drawn = new Set<string>(contacts.flatMap(({ from, to, through }) => [from, to, ...through]))
  const actors = await findInstead('actors', args.actors, (actor) => !drawn.has(actor), context)
  return actors === undefined ? network : askNetwork({ ...args, actors }, context)
}

async function askNetwork(args: Partial<QueryNetworkArgs>, context: RequestContext): Promise<NetworkModel> {
  const question = parseQuestion(args, await readChoice(args.only, context), context.nowSeconds)
  const { asOf, filter, limit, level, walk } = question
  const part = once(() => readPart(question, context))
  const drawn = once(async () => {
    const { contacts, drawn: known } = await part()
    return known ?? readDrawn(contacts, asOf, level, walk?.from ?? [], context)
  })
  return { asOf, filter, limit, level, part, drawn }
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | undefined
  return () => {
    found ??= read()
    return found
  }
}

/** The contacts of a question, and what was left out of them. */
export function readPart(question: NetworkQuestion, context: RequestContext): Promise<NetworkPart> {
  const { level, walk } = question
  if (walk !== undefined) return readEgo(question, walk, context)
  return level === undefined ? readPlain(question, context) : readRolled({ ...question, level }, context)
}

async function readPlain(question: NetworkQuestion, context: RequestContext): Promise<NetworkPart> {
  const { asOf, filter, choice, limit } = question
  if (choice !== undefined) {
    const chosen = await readChosen(asOf, filter, choice, context)
    const contacts = byDayPart(chosen.slice(0, limit))
    return { contacts, chosen, truncated: chosen.length > limit, countOmitted: async () => chosen.length - limit }
  }
  const { rows, drawn } = await readOnce(asOf, filter, limit + 1, context)
  const contacts = byDayPart(rows.slice(0, limit))
  return {
    contacts,
    truncated: rows.length > limit,
    countOmitted: async () => (await countContacts(asOf, filter, context)) - contacts.length,
    ...(drawn === undefined ? {} : { drawn }),
  }
}

/** Contacts, and who is drawn of all but the last of the limit: one statement, where the stored ones are those of the standpoint. */
async function readOnce(
  asOf: AsOf,
  filter: ContactFilter,
  limit: number,
  context: RequestContext,
): Promise<{ readonly rows: readonly SeenContactModel[]; readonly drawn?: DrawnActors }> {
  if (!isStored(asOf)) return { rows: await readContacts(asOf, filter, limit, context) }
  const [network] = await context.read(networkInWindow, { ...windowParameters(asOf), ...filter, limit })
  const { contacts = [], drawn = null } = network ?? {}
  return {
    rows: contacts.map((contact) => fromTuple(contact, asOf)),
    ...(drawn === null ? {} : { drawn: toDrawn(drawn, asOf) }),
  }
}

/** What is asked of rolled-up contacts is asked after rolling up; the limit is one of contacts before. */
async function readRolled(
  { asOf, filter, choice, limit, level }: NetworkQuestion & { readonly level: NonNullable<NetworkQuestion['level']> },
  context: RequestContext,
): Promise<NetworkPart> {
  const before: ContactFilter = {
    ...filter,
    standings: null,
    minOrigins: 1,
    actors: filter.actors === null ? null : await readMembers(filter.actors, context),
  }
  const chosen = choice === undefined ? undefined : await readChosen(asOf, before, choice, context)
  const rows = chosen ?? (await readContacts(asOf, before, limit + 1, context))
  const base = rows.slice(0, limit)
  const { contacts, withinOne, undecided } = await rollUp(base, level, context)
  return {
    contacts: contacts.filter((contact) => fits(contact, filter)),
    truncated: rows.length > limit,
    countOmitted: async () => (chosen?.length ?? (await countContacts(asOf, before, context))) - base.length,
    rolled: { level, contacts: base.length, withinOne, undecided, asOf },
    ...(chosen === undefined ? {} : { chosen }),
  }
}

/** The actors given and all that belong to them, at any remove and at any time. */
export async function readMembers(ids: readonly string[], context: RequestContext): Promise<readonly string[]> {
  return (await context.read(actorsWithin, { ids })).map(({ id }) => id)
}

async function countContacts(asOf: AsOf, filter: ContactFilter, context: RequestContext): Promise<number> {
  if (!isStored(asOf)) return (await readContacts(asOf, filter, everyContact, context)).length
  const [row] = await context.read(contactCount, { ...windowParameters(asOf), ...filter })
  return row?.contacts ?? 0
}
