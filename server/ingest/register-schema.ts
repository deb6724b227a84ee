/**
 * The shape of register entries: actors, venues, sources, tracks and encounters, as written in `seeds/*.yaml` and in the
 * `introduces` block of an article file. Identifiers are slugs, unique within their kind; a description here feeds the
 * JSON Schema that gives completion in editors.
 */
import { z } from 'zod'
import { limits } from './limits.ts'

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a slug: lower-case letters, digits and single hyphens')
  .max(limits.slugLength)

export const text = z.string().trim().min(1).max(limits.textLength)
export const name = z.string().trim().min(1).max(limits.nameLength)

/** EDTF text; parsed and checked in `resolve.ts`, where the position in the file is known. */
export const edtf = z
  .union([z.string(), z.number()])
  .transform(String)
  .describe('A time in EDTF, for example 2026-06-30')

export const timeClaim = z
  .union([
    edtf,
    z.strictObject({
      at: edtf.describe('The time in EDTF: 2026-06-30, 2026-06, ../2026-06-29, 2026-06-30/..'),
      inferred: z.boolean().optional().describe('true where the text implies the time and does not state it'),
      part: z.enum(['morning', 'afternoon', 'evening']).optional().describe('part of the day, where the text says so'),
    }),
  ])
  .describe('A time, or a time with how it is known')

export const alias = z.union([name, z.strictObject({ name, in: slug.describe('the article that uses this name') })])

/** A group that an actor belongs to; with its time, where a source limits it. */
export const belonging = z.union([
  slug,
  z.strictObject({
    group: slug,
    during: timeClaim.describe('when it belonged there; left out where no source limits it'),
  }),
])
const belongings = z.union([belonging, z.array(belonging)])

export const actorEntry = z.strictObject({
  name,
  kind: z.enum(['person', 'office', 'delegation', 'organization', 'state', 'unnamed']),
  named: z.boolean().optional().describe('false where no source names who this is'),
  aliases: z.array(alias).optional(),
  of: belongings.optional().describe('the state or organization that a delegation, office or organization belongs to'),
  member: belongings.optional().describe('delegations, organizations or states that a person belongs to'),
  holds: z
    .array(z.strictObject({ office: slug, during: timeClaim }))
    .optional()
    .describe('offices held, only where a source says so'),
  possiblySame: z
    .array(z.strictObject({ as: slug, ground: text }))
    .optional()
    .describe('actors that may be the same; a suggestion, never a merge'),
  note: text.optional(),
})

const degrees = (limit: number, low: string, high: string) => {
  const accepted = `expected degrees from -${limit} (${low}) to ${limit} (${high})`
  return z.number().min(-limit, accepted).max(limit, accepted)
}

/** One point for the whole place: a country's is somewhere in its middle. */
export const venueLocation = z.strictObject({
  latitude: degrees(90, 'south', 'north').describe('degrees north of the equator, WGS 84; negative to the south'),
  longitude: degrees(180, 'west', 'east').describe('degrees east of Greenwich, WGS 84; negative to the west'),
})

export const venueEntry = z.strictObject({
  name,
  kind: z.enum(['room', 'building', 'city', 'country', 'region']),
  within: slug.optional(),
  location: venueLocation.optional().describe('one point on the map; left out, it is drawn at the place around it'),
  note: text.optional(),
})

export const sourceEntry = z.strictObject({
  name,
  kind: z.enum(['outlet', 'agency', 'channel', 'spokesperson', 'official', 'document', 'unnamed_person', 'not_stated']),
  actor: slug
    .optional()
    .describe('the actor who speaks, where the source is one: all entries of one speaker are one origin'),
  note: text.optional(),
})

export const trackEntry = z.strictObject({ name, note: text.optional() })

export const encounterEntry = z.strictObject({
  title: name,
  kind: z.enum(['round', 'session', 'meeting', 'talks', 'call', 'exchange', 'visit']),
  track: slug.optional(),
  partOf: slug.optional(),
  follows: slug.optional(),
  note: text.optional(),
})

const entries = <T extends z.ZodType>(entry: T) => z.record(slug, entry)

/** A register file, or the `introduces` block of an article: any of the five kinds, each a map from slug to entry. */
export const registerSchema = z.strictObject({
  actors: entries(actorEntry).optional(),
  venues: entries(venueEntry).optional(),
  sources: entries(sourceEntry).optional(),
  tracks: entries(trackEntry).optional(),
  encounters: entries(encounterEntry).optional(),
})

export type RegisterFile = z.output<typeof registerSchema>
