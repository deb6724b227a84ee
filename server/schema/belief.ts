/** What a standpoint lets be seen of stored reports: which it admits, and from when each counts as known. */
import { type ReportRow, toReport } from '../database/decode.ts'
import { needPart } from '../database/need-part.ts'
import { ANY_REPORT, admitsAll, type Lens, lookThrough } from '../domain/lens.ts'
import type { EncounterId, Report, SourceId } from '../domain/report.ts'
import { type Asked, type AsOf, asked } from './as-of.ts'
import type { RequestContext } from './context.ts'
import { findGiven, type GivenKind } from './given.ts'
import { findMany } from './resolve.ts'
import type { Lens as LensArgument } from './types.gen.ts'

/** Reports seen from a standpoint: as stored, and as the rules of the domain take them. In the order asked for. */
export interface SeenReports {
  readonly rows: readonly Asked<ReportRow>[]
  readonly reports: readonly Report[]
  /** Those that the standpoint admits whenever they become known, for versions that a later one ends. */
  readonly admitted: readonly Report[]
}

/** Whether the stored accounts and contacts are those of a standpoint, so that nothing need be made anew. */
export function isStored(asOf: AsOf): boolean {
  return asOf.clock === 'PUBLIC' && (asOf.lens === undefined || admitsAll(toLens(asOf, undefined)))
}

/** Lenses that were read: each argument is one object, which lives as long as its request. */
const lenses = new WeakMap<LensArgument, Promise<Lens>>()

/**
 * The lens of a standpoint. Whom it names, and who speaks for parties, is read once a request. Throws `InvalidInput` for
 * identifiers of another kind, `NotFound` for those that nothing has.
 */
export function readLens(asOf: AsOf, context: RequestContext): Promise<Lens> {
  const { lens } = asOf
  if (lens === undefined) return Promise.resolve(ANY_REPORT)
  const read = lenses.get(lens) ?? lookUpLens(lens, asOf, context)
  lenses.set(lens, read)
  return read
}

async function lookUpLens(
  { publishers, parties, sources }: LensArgument,
  asOf: AsOf,
  context: RequestContext,
): Promise<Lens> {
  const find = (name: string, ids: readonly string[] | null | undefined, kind: GivenKind) =>
    (ids ?? []).map((id) => findGiven(`${asOf.lensArgument ?? 'lens'}.${name}`, id, kind, context))
  const named = [
    ...find('publishers', publishers, 'source'),
    ...find('parties', parties, 'actor'),
    ...find('sources', sources, 'source'),
  ]
  const [speakers] = await Promise.all([
    parties ? context.loaders.speakersFor.load([...parties].sort().join(' ')) : undefined,
    Promise.all(named),
  ])
  return toLens(asOf, speakers && new Set(speakers))
}

/** The reports with these identifiers that the standpoint admits and that were known by its time. */
export async function seeReports(ids: readonly string[], asOf: AsOf, context: RequestContext): Promise<SeenReports> {
  const [lens, all] = await Promise.all([readLens(asOf, context), findMany(context.loaders.wholeReports, ids, asOf)])
  return see(all, lens, asOf)
}

/** Of what is reported of these encounters: encounter by encounter, earliest known first. */
export async function seeReportsOf(
  encounters: readonly { readonly id: EncounterId }[],
  asOf: AsOf,
  context: RequestContext,
): Promise<SeenReports> {
  const [lens, ...all] = await Promise.all([
    readLens(asOf, context),
    ...encounters.map(({ id }) => context.loaders.wholeReportsOfEncounter.load(id)),
  ])
  return see(asked(all.flat(), asOf), lens, asOf)
}

function see(all: readonly Asked<ReportRow>[], lens: Lens, asOf: AsOf): SeenReports {
  const lensed = all.map((row) => ({
    report: toReport(row),
    chain: needPart(row.links, 'links').map((link) => link.source),
    publishedFrom: row.publishedTo,
    recordedFrom: row.recordedAt,
  }))
  const admitted = lookThrough(lens, asOf.clock, lensed)
  const reports = admitted.filter((report) => report.knownFrom <= asOf.knownAt)
  const seen = new Set(reports.map((report) => report.id))
  return { rows: all.filter((row) => seen.has(row.id)), reports, admitted }
}

function toLens({ lens }: AsOf, partySources: ReadonlySet<SourceId> | undefined): Lens {
  if (lens === undefined) return ANY_REPORT
  return {
    onTheRecordOnly: lens.onTheRecordOnly ?? false,
    minOrigins: lens.minOrigins ?? 1,
    publishers: toSources(lens.publishers),
    partySources: lens.parties === undefined || lens.parties === null ? undefined : (partySources ?? new Set()),
    sources: toSources(lens.sources),
    excludeAuthorInference: lens.excludeAuthorInference ?? false,
    statuses: lens.statuses === undefined || lens.statuses === null ? undefined : new Set(lens.statuses),
  }
}

function toSources(ids: readonly string[] | null | undefined): ReadonlySet<SourceId> | undefined {
  if (ids === undefined || ids === null) return undefined
  return new Set(ids.filter((id): id is SourceId => id.startsWith('source:')))
}
