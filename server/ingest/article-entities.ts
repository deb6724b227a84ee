/** An article file as the entities that store it. References are not yet checked; times and parts are. */
import { ERA_SECONDS, LONG_SECONDS } from '../domain/history.ts'
import { lastSecond, type Time } from '../domain/time.ts'
import type { ArticleFile } from './article-schema.ts'
import { attributionOf, type ChainLink } from './attribution.ts'
import { type PropertyValue, pointTo, type StoredEntity, type StoredRelationship, timeProperties } from './graph.ts'
import type { PassageCheck } from './passages.ts'
import type { Problems } from './problems.ts'
import { registerEntities } from './register-entities.ts'
import { evidenceProperties, remarkEntities } from './remark-entities.ts'
import type { ValuePath } from './source-file.ts'

type ReportEntry = ArticleFile['reports'][string]

export function articleEntities(
  file: ArticleFile,
  passages: PassageCheck,
  problems: Problems,
): readonly StoredEntity[] {
  const id = `article:${file.article}`
  const published = problems.time(['published'], file.published)
  const article: StoredEntity = {
    id,
    label: 'Article',
    properties: {
      title: file.title,
      ...prefixed('published', timeProperties(published)),
      publishedTo: published === undefined ? undefined : lastSecond(published),
      links: file.links ?? [],
      textAtHand: passages.isTextAtHand,
      textFile: file.text,
    },
    pointsTo: [
      ...pointTo('PUBLISHED_BY', `source:${file.publisher}`),
      ...(file.basedOn === undefined ? [] : pointTo('BASED_ON', `source:${file.basedOn}`)),
    ],
  }
  const publishedClaim = { time: published, publisher: file.publisher }
  const reports = Object.entries(file.reports).map(([key, report]) =>
    reportEntities(file.article, key, report, publishedClaim, passages, problems),
  )
  const introduced = registerEntities(file.introduces ?? {}, ['introduces'], problems)
  return [
    article,
    ...introduced.map((entity) => withIntroduction(entity, article, reports)),
    ...reports.flat(),
    ...remarkEntities(file, passages, problems),
  ]
}

/**
 * What an article introduces, with when it became known on each clock: published with the article, and public from the first
 * report that names it. (When it was recorded is kept of everything.)
 */
function withIntroduction(
  entity: StoredEntity,
  { id: introducedIn, properties: { publishedTo } }: StoredEntity,
  reports: readonly (readonly StoredEntity[])[],
): StoredEntity {
  if (typeof publishedTo !== 'number' || !hasIntroduction.has(entity.label)) return entity
  const naming = reports.filter((parts) => parts.some((part) => names(part, entity.id)))
  const known = naming.flatMap(([report]) => report?.properties.knownFrom ?? []).filter(isNumber)
  const namedFrom = Math.min(publishedTo, ...known)
  return { ...entity, properties: { ...entity.properties, introducedIn, publishedTo, namedFrom } }
}

/** An encounter is known by its reports, and an alias by the article that uses it. */
const hasIntroduction: ReadonlySet<string> = new Set(['Actor', 'Venue', 'Source', 'Track'])

const names = ({ pointsTo }: StoredEntity, id: string): boolean =>
  pointsTo.some(({ to, properties }) => to === id || Object.values(properties).includes(id))

const isNumber = (value: PropertyValue): value is number => typeof value === 'number'

interface Published {
  readonly time: ReturnType<Problems['time']>
  readonly publisher: string
}

function reportEntities(
  article: string,
  key: string,
  report: ReportEntry,
  published: Published,
  passages: PassageCheck,
  problems: Problems,
): readonly StoredEntity[] {
  const path: ValuePath = ['reports', key]
  const id = `report:${article}/${key}`
  const time = problems.time([...path, 'time'], report.time)
  const chain = attributionOf(report.attribution, published, [...path, 'attribution'], problems)
  const passagesGiven = Array.isArray(report.evidence) ? report.evidence : [report.evidence]
  const evidence = passagesGiven.map((entry, index): StoredEntity => {
    const place = Array.isArray(report.evidence) ? [...path, 'evidence', index] : [...path, 'evidence']
    return {
      id: `evidence:${article}/${key}/${index + 1}`,
      label: 'Evidence',
      properties: evidenceProperties(entry, passages.check(place, entry, problems)),
      pointsTo: [],
    }
  })
  const denials = (report.denies ?? []).map((denial, index): StoredEntity => {
    const window = problems.time([...path, 'denies', index, 'window'], denial.window) ?? time
    if (window === undefined) problems.add([...path, 'denies', index], 'a denial needs a window, or the report a time')
    return {
      id: `denial:${article}/${key}/${index + 1}`,
      label: 'Denial',
      properties: {
        first: `actor:${denial.between[0]}`,
        second: `actor:${denial.between[1]}`,
        scope: denial.scope.toUpperCase(),
        ...timeProperties(window),
        ...longProperties(window),
      },
      pointsTo: denial.between.flatMap((actor) => pointTo('CONCERNS', `actor:${actor}`)),
    }
  })
  checkParts(report, path, problems)
  const stored: StoredEntity = {
    id,
    label: 'Report',
    properties: {
      status: report.status.toUpperCase(),
      mode: report.mode?.toUpperCase(),
      level: report.level?.toUpperCase(),
      ...timeProperties(time),
      ...longProperties(time),
      isTimeless: time === undefined ? true : undefined,
      ordinalClaim: report.ordinal,
      isWitness: report.witness ?? false,
      knownEdtf: chain.known?.edtf,
      knownInferred: chain.known?.inferred,
      knownFrom: chain.known === undefined ? undefined : lastSecond(chain.known),
    },
    pointsTo: [
      ...pointTo('IN_ARTICLE', `article:${article}`),
      ...pointTo('ABOUT', `encounter:${report.encounter}`),
      ...(report.venue === undefined ? [] : pointTo('AT', `venue:${report.venue}`)),
      ...participations(report),
      ...chain.links.flatMap(toAttribution),
      ...denials.flatMap((denial) => pointTo('DENIES', denial.id)),
      ...evidence.flatMap((passage) => pointTo('EVIDENCED_BY', passage.id)),
    ],
  }
  return [stored, ...evidence, ...denials]
}

function participations(report: ReportEntry): readonly StoredRelationship[] {
  return (report.who ?? []).flatMap((part, position) =>
    pointTo('PLACES', `actor:${part.actor}`, {
      position,
      role: part.role.toUpperCase(),
      side: part.side === undefined ? undefined : `actor:${part.side}`,
      onBehalfOf: part.for === undefined ? undefined : `actor:${part.for}`,
      isPresent: part.present ?? true,
      inferred: part.inferred ?? false,
      meets: part.meets ?? false,
    }),
  )
}

function toAttribution(link: ChainLink, position: number): readonly StoredRelationship[] {
  const properties = { position, step: link.step, basis: link.basis, ...timeProperties(link.saidAt) }
  return pointTo('ATTRIBUTED_TO', `source:${link.source}`, properties)
}

function checkParts(report: ReportEntry, path: ValuePath, problems: Problems): void {
  const parts = report.who ?? []
  for (const [index, part] of parts.entries()) {
    const at = [...path, 'who', index]
    if (part.side !== undefined && part.role !== 'party')
      problems.add(at, `only a party has a side, not a ${part.role}`)
    if (part.for !== undefined && part.role !== 'member') problems.add(at, `only a member takes part for a delegation`)
    if (part.meets !== undefined && part.role !== 'host')
      problems.add(at, `only a host has \`meets\`, not a ${part.role}`)
    if (parts.findIndex((p) => p.actor === part.actor && p.role === part.role) !== index) {
      problems.add(at, `${part.actor} is given the role of ${part.role} twice`)
    }
    const isOnASide = parts.some((p) => p.role === 'party' && (p.actor === part.actor || p.side === part.actor))
    if (part.role === 'mediator' && isOnASide) {
      problems.add(at, `${part.actor} cannot mediate and be a party, or the side of one, in the same encounter`)
    }
  }
  if (report.status === 'denied' && (report.denies ?? []).length === 0) {
    problems.add([...path, 'status'], 'a report with status denied needs `denies`: between whom, and its scope')
  }
}

/** What lasts longer than a month, or than a year, is found by an index of its own. */
function longProperties(time: Time | undefined): StoredEntity['properties'] {
  const since = (least: number) => (time !== undefined && time.to - time.from > least ? time.from : undefined)
  return { timeLongFrom: since(LONG_SECONDS), timeEraFrom: since(ERA_SECONDS) }
}

function prefixed(prefix: string, properties: StoredEntity['properties']): StoredEntity['properties'] {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [`${prefix}${key.slice('time'.length)}`, value]),
  )
}
