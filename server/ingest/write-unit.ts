/** Writes a unit by its difference to what is stored, and derives anew what rests on it. Runs inside one transaction. */
import type { StatementRunner } from '../database/statement.ts'
import {
  beginWriting,
  clearRelationships,
  curatedAmong,
  cyclesThrough,
  encountersOfReports,
  encountersOnWordOf,
  entitiesInUse,
  entitiesOfFile,
  removeEntities,
  writeEntities,
  writeRelationships,
} from '../database/statements.gen.ts'
import { Conflict, InvariantViolated, type SourceProblem, SourceRejected } from '../domain/errors.ts'
import type { ActorId, EncounterId } from '../domain/report.ts'
import { inRuns } from './bulk/batch.ts'
import { checkUnit, placeOf } from './check-unit.ts'
import { settle, unsettle } from './curation/settle.ts'
import { deriveAllEncounters, deriveEncounters } from './derive.ts'
import { hashEntity } from './graph.ts'
import type { DefinedFile, HashedEntity } from './unit.ts'

export interface KindCount {
  readonly kind: string
  readonly created: number
  readonly changed: number
  readonly removed: number
}

/** What a load did, by kind of thing; empty where the store already said the same. */
export interface Difference {
  readonly counts: readonly KindCount[]
  /** What the files no longer define and other files still speak of: left standing for `removeLeftovers`. */
  readonly leftovers: readonly string[]
}

/**
 * Checks and writes files as one. Throws `SourceRejected` with all problems; the caller's transaction then writes
 * nothing. With `keepUsed`, what is no longer defined but still spoken of elsewhere is kept and returned.
 */
export async function writeUnit(
  files: readonly DefinedFile[],
  runner: StatementRunner,
  nowSeconds: number,
  options: { readonly keepUsed: boolean } = { keepUsed: false },
): Promise<Difference> {
  const curated = await runner.run(beginWriting, { actors: actorsIn(files) })
  const differences = []
  for (const file of files) differences.push(await compare(file, runner))
  const removed = differences.flatMap((difference) => difference.removed)
  const restored = await restoreCurated(differences, runner)
  throwIfAny(await checkUnit(files, runner))
  const used = await findUsed(files, removed, runner)
  if (used.length > 0 && !options.keepUsed) throwIfAny(used.map((use) => use.problem))
  const leftovers = used.map((use) => use.id)
  const gone = removed.filter(({ id }) => !leftovers.includes(id))
  const written = differences.flatMap(({ created, changed }) => [...created, ...changed])
  const changedIds = differences.flatMap(({ changed }) => changed.map(({ entity }) => entity.id))
  const touched = await touchedEncounters([...changedIds, ...gone.map(({ id }) => id)], runner)

  if (gone.length > 0) await runner.run(removeEntities, { ids: gone.map(({ id }) => id) })
  if (changedIds.length > 0) await runner.run(clearRelationships, { ids: changedIds })
  await writeAll(written, runner, nowSeconds)
  throwIfAny(await findCycles(files, written.map(({ entity }) => entity).filter(isNested), runner))

  const moved = written.some(({ entity }) => entity.label === 'Venue' && changedIds.includes(entity.id))
  const after = await touchedEncounters(
    written.map(({ entity }) => entity.id),
    runner,
  )
  const settled = await settleAll(
    files,
    [...restored.actors, ...(written.length > 0 ? curated.map(({ id }) => id) : [])],
    runner,
  )
  const kept = [...touched, ...after, ...restored.encounters, ...settled].filter(
    (id) => !gone.some((one) => one.id === id),
  )
  await orRefuse<unknown>(files, () =>
    moved ? deriveAllEncounters(runner) : deriveEncounters([...new Set(kept)], runner),
  )
  return { counts: countByKind(differences, gone), leftovers }
}

/** Actors that files define or speak of. */
export function actorsIn(files: readonly DefinedFile[]): readonly string[] {
  const ids = files.flatMap((file) => [...file.entities, ...file.references].flatMap(({ id }) => actorOf(id) ?? []))
  return [...new Set(ids)]
}

/** Puts back as written, for as long as they are replaced, the actors whose definition changes and whom curations moved. */
async function restoreCurated(
  differences: readonly FileDifference[],
  runner: StatementRunner,
): Promise<{ readonly actors: readonly ActorId[]; readonly encounters: readonly EncounterId[] }> {
  const ids = differences.flatMap(({ created, changed, removed }) => [
    ...[...created, ...changed].map(({ entity }) => entity.id),
    ...removed.map(({ id }) => id),
  ])
  const actors = [...new Set(ids.flatMap((id) => actorOf(id) ?? []))]
  const curated = actors.length === 0 ? [] : (await runner.run(curatedAmong, { actors })).map(({ id }) => id)
  return { actors: curated, encounters: curated.length === 0 ? [] : await unsettle(curated, runner) }
}

async function settleAll(
  files: readonly DefinedFile[],
  actors: readonly ActorId[],
  runner: StatementRunner,
): Promise<readonly EncounterId[]> {
  return actors.length === 0 ? [] : (await orRefuse(files, () => settle(actors, runner))).encounters
}

/** What a curation makes impossible is a fault of the file that came after it. */
async function orRefuse<Value>(files: readonly DefinedFile[], work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    throw new SourceRejected(files.slice(0, 1).map(({ file }) => file.problem([], error.message)))
  }
}

/** The actor that an entity is, or whose alias it is. */
function actorOf(id: string): ActorId | undefined {
  if (isActor(id)) return id
  return id.startsWith('alias:') ? `actor:${id.slice('alias:'.length, id.lastIndexOf('/'))}` : undefined
}

const isActor = (id: string): id is ActorId => id.startsWith('actor:')

interface Written {
  readonly entity: HashedEntity
  readonly key: string
}

interface FileDifference {
  readonly created: readonly Written[]
  readonly changed: readonly Written[]
  readonly removed: readonly { readonly id: string; readonly kind: string }[]
}

async function compare(file: DefinedFile, runner: StatementRunner): Promise<FileDifference> {
  const stored = new Map((await runner.run(entitiesOfFile, { definedIn: file.key })).map((row) => [row.id, row]))
  const wanted = new Set(file.entities.map((entity) => entity.id))
  const written = file.entities.map((entity) => ({ entity, key: file.key }))
  const known = written.filter(({ entity }) => stored.has(entity.id))
  const isChanged = ({ id, hash }: HashedEntity): boolean => stored.get(id)?.hash !== hash
  const saysOtherwise = (entity: HashedEntity): boolean =>
    isChanged(entity) && stored.get(entity.id)?.hash !== hashEntity(checkedOtherwise(entity))
  const reworded = new Set(known.filter(({ entity }) => saysOtherwise(entity)).map(({ entity }) => entity.id))
  return {
    created: written.filter(({ entity }) => !stored.has(entity.id)),
    changed: known.filter(({ entity }) => isChanged(entity) || partsOf(entity).some((id) => reworded.has(id))),
    removed: [...stored.values()].filter((row) => !wanted.has(row.id)),
  }
}

/** A passage as it would be if its phrase had been checked, or had not: which text is at hand is nothing that it says. */
function checkedOtherwise(entity: HashedEntity): HashedEntity {
  const { checked } = entity.properties
  return checked === undefined ? entity : { ...entity, properties: { ...entity.properties, checked: !checked } }
}

/** What a report says beside its own properties: its denials and passages, with which it changes. */
function partsOf({ pointsTo }: HashedEntity): readonly string[] {
  return pointsTo.filter(({ type }) => type === 'DENIES' || type === 'EVIDENCED_BY').map(({ to }) => to)
}

async function findUsed(
  files: readonly DefinedFile[],
  removed: FileDifference['removed'],
  runner: StatementRunner,
): Promise<readonly { readonly id: string; readonly problem: SourceProblem }[]> {
  if (removed.length === 0) return []
  const uses = []
  for (const { file, key } of files) {
    const rows = await runner.run(entitiesInUse, { ids: removed.map(({ id }) => id), definedIn: key })
    for (const { id, usedBy } of rows) {
      const others = usedBy.filter((user) => !files.some((one) => one.key === user))
      if (others.length === 0) continue
      uses.push({
        id,
        problem: file.problem(
          [],
          `${id.replace(':', ' ')} is no longer defined here, but is still used by ${others.join(', ')}`,
        ),
      })
    }
  }
  return uses
}

/** Rows of one statement: more gain nothing and cost the database memory. */
export const rowsPerStatement = 2_000

/**
 * Writes entities and what they point to. All is sent before this returns: the database goes from one statement to the next
 * while the rows of those after it are on their way.
 */
export async function writeAll(
  written: readonly Written[],
  runner: StatementRunner,
  nowSeconds: number,
): Promise<void> {
  const entities = written.map(({ entity, key }) => entityRow(entity, key, nowSeconds))
  const relationships = written.flatMap(({ entity }) => relationshipRows(entity))
  await Promise.all([
    ...inRuns(entities, rowsPerStatement).map((run) => runner.run(writeEntities, { entities: run })),
    ...inRuns(relationships, rowsPerStatement).map(async (run) => {
      const [row] = await runner.run(writeRelationships, { relationships: run })
      if (row?.written === run.length) return
      throw new InvariantViolated(`${run.length} relationships were to be written, ${row?.written ?? 0} were`)
    }),
  ])
}

/** An entity as `writeEntities` takes it. */
export function entityRow(entity: HashedEntity, definedIn: string, nowSeconds: number) {
  const { id, label, hash } = entity
  const properties = { ...entity.properties, entityKind: label, definedIn, hash }
  return { id, label, recordedAt: nowSeconds, properties }
}

/** What an entity points to, as `writeRelationships` takes it. */
export function relationshipRows({ id, pointsTo }: HashedEntity) {
  return pointsTo.map(({ type, to, properties }) => ({ from: id, type, to, properties }))
}

const nesting = ['PART_OF', 'WITHIN', 'FOLLOWS']
const isNested = (entity: HashedEntity): boolean => entity.pointsTo.some(({ type }) => nesting.includes(type))

async function findCycles(
  files: readonly DefinedFile[],
  nested: readonly HashedEntity[],
  runner: StatementRunner,
): Promise<readonly SourceProblem[]> {
  const rows = nested.length === 0 ? [] : await runner.run(cyclesThrough, { ids: nested.map(({ id }) => id) })
  const words: Readonly<Record<string, string>> = { PART_OF: 'be part of', WITHIN: 'lie within', FOLLOWS: 'follow' }
  return rows.flatMap(({ id, relation }) => {
    const file = files.find((one) => one.entities.some((entity) => entity.id === id))
    if (file === undefined) return []
    return [
      file.file.problem(
        placeOf(file, id),
        `${id.replace(':', ' ')} cannot ${words[relation] ?? relation} itself, at any remove`,
      ),
    ]
  })
}

/** Encounters whose account rests on these: encounters themselves, what reports are about, and what is told on a speaker's word. */
async function touchedEncounters(ids: readonly string[], runner: StatementRunner): Promise<readonly EncounterId[]> {
  const encounters = ids.filter((id): id is EncounterId => id.startsWith('encounter:'))
  const reports = ids.filter((id) => id.startsWith('report:'))
  const owners = ids
    .filter((id) => id.startsWith('denial:'))
    .map((id) => `report:${id.slice('denial:'.length, id.lastIndexOf('/'))}`)
  const asked = [...new Set([...reports, ...owners])]
  const rows = asked.length === 0 ? [] : await runner.run(encountersOfReports, { reports: asked })
  const sources = ids.filter((id) => id.startsWith('source:'))
  const told = sources.length === 0 ? [] : await runner.run(encountersOnWordOf, { sources })
  return [...encounters, ...[...rows, ...told].map((row) => row.id)]
}

function countByKind(differences: readonly FileDifference[], gone: FileDifference['removed']): readonly KindCount[] {
  const counts = new Map<string, { created: number; changed: number; removed: number }>()
  const at = (kind: string) => {
    const count = counts.get(kind) ?? { created: 0, changed: 0, removed: 0 }
    counts.set(kind, count)
    return count
  }
  for (const { created, changed } of differences) {
    for (const { entity } of created) at(entity.label).created++
    for (const { entity } of changed) at(entity.label).changed++
  }
  for (const { kind } of gone) at(kind).removed++
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => ({ kind, ...count }))
}

function throwIfAny(problems: readonly SourceProblem[]): void {
  if (problems.length > 0) throw new SourceRejected(problems)
}
