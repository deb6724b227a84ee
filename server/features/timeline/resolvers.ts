/** Timelines of tracks, actors and venues. */

import { needPart } from '../../database/need-part.ts'
import { plannedOf } from '../../domain/account.ts'
import { formatRoundClaim } from '../../domain/round-claim.ts'
import { formatInstant } from '../../domain/time.ts'
import { toAsOf } from '../../schema/as-of.ts'
import { typeOfId } from '../../schema/find-node.ts'
import { findKnownEncounter } from '../../schema/known.ts'
import { findMany, getOne } from '../../schema/resolve.ts'
import type { Resolvers } from '../../schema/types.gen.ts'
import { readTimeline } from './read.ts'
import { claimsOf } from './rounds.ts'

export const timelineResolvers: Resolvers = {
  Query: {
    timeline: (_root, args, context) => readTimeline(args, toAsOf(args, context.nowSeconds), context),
  },
  Timeline: {
    roundClaims: (timeline, _args, context) => claimsOf(timeline, context),
  },
  TimelineSubject: {
    __resolveType: ({ id }) => {
      const type = typeOfId(id)
      return type === 'Actor' || type === 'Venue' ? type : 'Track'
    },
  },
  TimelineEntry: {
    encounter: ({ encounter }) => encounter.row,
    standing: ({ encounter }) => encounter.account.standing,
    time: ({ encounter }) => encounter.time,
    asPlanned: ({ encounter: { account, isPartPlanned } }) => [
      ...plannedOf(account),
      ...(isPartPlanned ? (['PARTICIPANT'] as const) : []),
    ],
    gapBefore: ({ gapBefore: gap }) =>
      gap === undefined
        ? null
        : {
            from: formatInstant(gap.from) ?? '',
            to: formatInstant(gap.to) ?? '',
            atLeastDays: gap.atLeastDays,
            atMostDays: gap.atMostDays ?? null,
          },
    follows: ({ encounter: { row } }, _args, context) =>
      findKnownEncounter(needPart(row.setting, 'setting').follows, row.asOf, context),
    roles: ({ encounter }) => encounter.roles,
    through: ({ encounter: { through, row } }, _args, context) => findMany(context.loaders.actors, through, row.asOf),
  },
  RoundClaim: {
    report: ({ report, asOf }, _args, context, info) => getOne(context.loaders.reports, report, asOf, info),
    encounter: ({ encounter, asOf }, _args, context, info) => getOne(context.loaders.encounters, encounter, asOf, info),
    text: (claim) => formatRoundClaim(claim),
    contradictedBy: ({ contradictedBy, asOf }, _args, context) =>
      findMany(context.loaders.reports, contradictedBy, asOf),
    sharedWith: ({ sharedWith, asOf }, _args, context) => findMany(context.loaders.encounters, sharedWith, asOf),
  },
}
