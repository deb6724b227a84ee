/** Register entries (actors, venues, sources, tracks, encounters) as the entities that store them. */
import type { z } from 'zod'
import { foldName } from '../domain/who-is-who.ts'
import { pointTo, type StoredEntity, type StoredRelationship, timeProperties } from './graph.ts'
import type { Problems } from './problems.ts'
import type {
  actorEntry,
  encounterEntry,
  RegisterFile,
  sourceEntry,
  trackEntry,
  venueEntry,
} from './register-schema.ts'
import type { ValuePath } from './source-file.ts'

/** Entities of a register file, or of an article's `introduces` block found at `path`. References are not yet checked. */
export function registerEntities(register: RegisterFile, path: ValuePath, problems: Problems): readonly StoredEntity[] {
  const at = (kind: string, id: string): ValuePath => [...path, kind, id]
  return [
    ...each(register.actors, (id, entry) => actorEntities(id, entry, at('actors', id), problems)),
    ...each(register.venues, (id, entry) => [venueEntity(id, entry)]),
    ...each(register.sources, (id, entry) => [sourceEntity(id, entry)]),
    ...each(register.tracks, (id, entry) => [trackEntity(id, entry)]),
    ...each(register.encounters, (id, entry) => [encounterEntity(id, entry)]),
  ]
}

function each<Entry>(
  entries: Readonly<Record<string, Entry>> | undefined,
  convert: (id: string, entry: Entry) => readonly StoredEntity[],
): readonly StoredEntity[] {
  return Object.entries(entries ?? {}).flatMap(([id, entry]) => convert(id, entry))
}

function actorEntities(
  id: string,
  entry: z.output<typeof actorEntry>,
  path: ValuePath,
  problems: Problems,
): readonly StoredEntity[] {
  const aliases = (entry.aliases ?? []).map((alias, index): StoredEntity => {
    const { name, article } =
      typeof alias === 'string'
        ? { name: alias, article: undefined }
        : { name: alias.name, article: `article:${alias.in}` }
    const properties = { name, folded: foldName(name), article }
    return { id: `alias:${id}/${index + 1}`, label: 'Alias', properties, pointsTo: [] }
  })
  const held = (entry.holds ?? []).flatMap((post, index) =>
    pointTo('AFFILIATED_WITH', `actor:${post.office}`, {
      kind: 'HELD',
      ...timeProperties(problems.time([...path, 'holds', index, 'during'], post.during)),
    }),
  )
  const actor: StoredEntity = {
    id: `actor:${id}`,
    label: 'Actor',
    properties: {
      name: entry.name,
      folded: foldName(entry.name),
      kind: entry.kind.toUpperCase(),
      isNamed: entry.named ?? entry.kind !== 'unnamed',
      note: entry.note,
    },
    pointsTo: [
      ...belongingTo(entry.member, 'MEMBER', [...path, 'member'], problems),
      ...belongingTo(entry.of, 'OF', [...path, 'of'], problems),
      ...held,
      ...(entry.possiblySame ?? []).flatMap(({ as, ground }) => pointTo('POSSIBLY_SAME_AS', `actor:${as}`, { ground })),
      ...aliases.flatMap((alias) => pointTo('ALSO_KNOWN_AS', alias.id)),
    ],
  }
  return [actor, ...aliases]
}

function belongingTo(
  stated: z.output<typeof actorEntry>['member'],
  kind: 'MEMBER' | 'OF',
  path: ValuePath,
  problems: Problems,
): readonly StoredRelationship[] {
  const groups = stated === undefined ? [] : [stated].flat()
  return groups.flatMap((one, index) => {
    if (typeof one === 'string') return pointTo('AFFILIATED_WITH', `actor:${one}`, { kind })
    const place = Array.isArray(stated) ? [...path, index, 'during'] : [...path, 'during']
    const time = timeProperties(problems.time(place, one.during))
    return pointTo('AFFILIATED_WITH', `actor:${one.group}`, { kind, ...time })
  })
}

function venueEntity(id: string, entry: z.output<typeof venueEntry>): StoredEntity {
  return {
    id: `venue:${id}`,
    label: 'Venue',
    properties: {
      name: entry.name,
      folded: foldName(entry.name),
      kind: entry.kind.toUpperCase(),
      ...entry.location,
      note: entry.note,
    },
    pointsTo: entry.within === undefined ? [] : pointTo('WITHIN', `venue:${entry.within}`),
  }
}

function sourceEntity(id: string, entry: z.output<typeof sourceEntry>): StoredEntity {
  return {
    id: `source:${id}`,
    label: 'Source',
    properties: {
      name: entry.name,
      folded: foldName(entry.name),
      kind: entry.kind.toUpperCase(),
      note: entry.note,
    },
    pointsTo: entry.actor === undefined ? [] : pointTo('SPEAKS_AS', `actor:${entry.actor}`),
  }
}

function trackEntity(id: string, entry: z.output<typeof trackEntry>): StoredEntity {
  return { id: `track:${id}`, label: 'Track', properties: { name: entry.name, note: entry.note }, pointsTo: [] }
}

function encounterEntity(id: string, entry: z.output<typeof encounterEntry>): StoredEntity {
  return {
    id: `encounter:${id}`,
    label: 'Encounter',
    properties: { title: entry.title, kind: entry.kind.toUpperCase(), note: entry.note },
    pointsTo: [
      ...(entry.track === undefined ? [] : pointTo('ON_TRACK', `track:${entry.track}`)),
      ...(entry.partOf === undefined ? [] : pointTo('PART_OF', `encounter:${entry.partOf}`)),
      ...(entry.follows === undefined ? [] : pointTo('FOLLOWS', `encounter:${entry.follows}`)),
    ],
  }
}
