/** Actors and mediators. */
import { toTime } from '../../database/decode.ts'
import { needPart } from '../../database/need-part.ts'
import { mediatorsInWindow } from '../../database/statements.gen.ts'
import { heldStandings } from '../../domain/measured-contact.ts'
import { asked, toAsOf } from '../../schema/as-of.ts'
import { isStored } from '../../schema/belief.ts'
import { windowParameters } from '../../schema/clocks.ts'
import { findKnownEntry, isIntroduced } from '../../schema/known.ts'
import { parseCursor, parsePageSize, toPage } from '../../schema/page.ts'
import { findMany, findOne, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { anyContact, contactsInWindowOf, everyContact, readContacts, toSeenContact } from '../contact/index.ts'
import { pageOfEncounters } from '../encounter/index.ts'
import { affiliationsOf } from './affiliations.ts'
import { findKnownAliases } from './aliases.ts'
import { findMediators } from './anew.ts'
import { findMatch } from './matches.ts'
import { pageOfActors } from './pages.ts'

export const actorResolvers: Resolvers = {
  Query: {
    actor: (_root, args, context) =>
      findKnownEntry(context.loaders.actors, args.id, toAsOf(args, context.nowSeconds), context),
    actors: (_root, args, context) => pageOfActors(args, context),
    mediators: async (_root, args, context) => {
      const asOf = toAsOf(args, context.nowSeconds)
      const size = parsePageSize(args.first, 25)
      const { key: afterName, id: afterId } = parseCursor(args.after, { key: '', id: '' })
      const standings = args.standings ?? heldStandings
      const page = { standings, afterName, afterId, limit: size + 1 }
      const rows = isStored(asOf)
        ? await context.read(mediatorsInWindow, { ...windowParameters(asOf), ...page })
        : await findMediators(asOf, page, context)
      const mediators = rows.map(({ encounters, ...actor }) => ({
        id: actor.id,
        actor: { ...actor, asOf },
        encounters,
        standings,
        asOf,
      }))
      return toPage(mediators, size, args.after, (row) => row.actor.name)
    },
  },
  Actor: {
    aliases: (actor, _args, context) => findKnownAliases(actor, context),
    affiliations: (actor, { transitive }, context) => affiliationsOf(actor, transitive ?? false, context),
    possiblySame: async (actor, _args, context) => {
      const suggestions = asked(needPart(actor.possiblySame, 'possiblySame'), actor.asOf)
      const isKnown = await Promise.all(suggestions.map((one) => isIntroduced(one.actor, actor.asOf, context)))
      return suggestions.filter((_one, index) => isKnown[index])
    },
    encounters: (actor, args, context) => pageOfEncounters(context, actor.asOf, args, { actors: [actor.id] }),
    contacts: async (actor, args, context) => {
      const limit = parsePageSize(args.first, 50)
      if (!isStored(actor.asOf)) {
        const contacts = await readContacts(actor.asOf, { ...anyContact, actors: [actor.id] }, everyContact, context)
        return contacts.filter(({ from, to }) => from === actor.id || to === actor.id).slice(0, limit)
      }
      const { from, to, knownAt } = windowParameters(actor.asOf)
      const rows = await context.loaders.contactsOfActor.load({ of: actor.id, page: { from, to, knownAt, limit } })
      return rows.map((row) => toSeenContact(row, actor.asOf))
    },
  },
  ActorEdge: {
    match: ({ node, search }, _args, context) => findMatch(node, search, context),
  },
  Alias: {
    article: (alias, _args, context) => findOne(context.loaders.articles, alias.article, alias.asOf),
  },
  Affiliation: {
    group: (affiliation, _args, context, info) =>
      getOne(context.loaders.actors, affiliation.group, affiliation.asOf, info),
    via: ({ via, asOf }, _args, context, info) =>
      via === undefined ? null : getOne(context.loaders.actors, via, asOf, info),
    time: (affiliation) => (affiliation.time === null ? null : toTime(affiliation.time)),
  },
  PossiblySame: {
    actor: (suggestion, _args, context, info) =>
      getOne(context.loaders.actors, suggestion.actor, suggestion.asOf, info),
  },
  Mediator: {
    encounters: async (mediator, _args, context) =>
      Promise.all(mediator.encounters.map((id) => getOne(context.loaders.encounters, id, mediator.asOf))),
    contacts: async ({ actor, encounters: ids, standings, asOf }, _args, context) => {
      const encounters = await findMany(context.loaders.encounters, ids, asOf)
      const contacts = await Promise.all(encounters.map((encounter) => contactsInWindowOf(encounter, context)))
      return contacts
        .flat()
        .filter(({ through, standing }) => through.includes(actor.id) && standings.includes(standing))
        .sort((a, b) => a.validFrom - b.validFrom || (a.id < b.id ? -1 : 1))
    },
  },
}
