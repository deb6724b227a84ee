/** Holds a unit against what is stored: unknown identifiers, identifiers and aliases that are taken. */
import type { StatementRunner } from '../database/statement.ts'
import { aliasesTaken, entitiesKnown, identifiersOfKind } from '../database/statements.gen.ts'
import type { SourceProblem } from '../domain/errors.ts'
import { groupBy } from '../domain/group-by.ts'
import { suggestNearest } from './nearest.ts'
import type { ValuePath } from './source-file.ts'
import type { DefinedFile } from './unit.ts'

/** Every problem that the store shows with these files; empty where they may be written. */
export async function checkUnit(
  files: readonly DefinedFile[],
  runner: StatementRunner,
): Promise<readonly SourceProblem[]> {
  return [
    ...(await findTaken(files, runner)),
    ...(await findUnknown(files, runner)),
    ...(await findSharedAliases(files, runner)),
  ]
}

const registerKinds = ['actor', 'venue', 'source', 'track', 'encounter'] as const

/** Where an identifier is defined in its file. */
export function placeOf(file: DefinedFile, id: string): ValuePath {
  const [kind = '', slug = ''] = splitId(id)
  if (kind === 'article') return ['article']
  const base = file.key.startsWith('article:') ? ['introduces'] : []
  return registerKinds.some((known) => known === kind)
    ? [...base, `${kind}s`, slug]
    : [`${kind}s`, slug.slice(slug.indexOf('/') + 1)]
}

const splitId = (id: string): readonly [string, string] => [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]

async function findTaken(files: readonly DefinedFile[], runner: StatementRunner): Promise<readonly SourceProblem[]> {
  const owner = new Map<string, DefinedFile>()
  const problems: SourceProblem[] = []
  for (const defined of files) {
    for (const { id } of defined.entities) {
      const first = owner.get(id)
      if (first !== undefined) {
        problems.push(
          defined.file.problem(placeOf(defined, id), `${show(id)} is already defined in ${first.file.name}`, {
            atKey: true,
          }),
        )
      }
      owner.set(id, first ?? defined)
    }
  }
  const stored = await runner.run(entitiesKnown, { ids: [...owner.keys()] })
  for (const { id, definedIn } of stored) {
    const defined = owner.get(id)
    if (defined === undefined || files.some((file) => file.key === definedIn)) continue
    problems.push(
      defined.file.problem(placeOf(defined, id), `${show(id)} is already defined in ${definedIn}`, { atKey: true }),
    )
  }
  return problems
}

async function findUnknown(files: readonly DefinedFile[], runner: StatementRunner): Promise<readonly SourceProblem[]> {
  const own = new Set(files.flatMap((file) => file.entities.map((entity) => entity.id)))
  const outside = [...new Set(files.flatMap((file) => file.references.map((r) => r.id)))].filter((id) => !own.has(id))
  const keys = new Set(files.map((file) => file.key))
  const stored = await runner.run(entitiesKnown, { ids: outside })
  // What this very unit defined before, and no longer does, is about to go.
  const known = new Set(stored.filter(({ definedIn }) => !keys.has(definedIn)).map(({ id }) => id))
  const unknown = files.flatMap((file) =>
    file.references.filter(({ id }) => !own.has(id) && !known.has(id)).map((reference) => ({ file, reference })),
  )
  const candidates = new Map<string, readonly string[]>()
  for (const kind of new Set(unknown.map(({ reference }) => reference.kind))) {
    const rows = await runner.run(identifiersOfKind, { prefix: `${kind}:`, limit: 20_000 })
    const introduced = [...own].filter((id) => id.startsWith(`${kind}:`))
    candidates.set(
      kind,
      [...rows.map(({ id }) => id), ...introduced].map((id) => splitId(id)[1]),
    )
  }
  return unknown.map(({ file, reference: { kind, slug, path } }) =>
    file.file.problem(
      path,
      `unknown ${kind} ${JSON.stringify(slug)}${suggestNearest(slug, candidates.get(kind) ?? [])}`,
    ),
  )
}

async function findSharedAliases(
  files: readonly DefinedFile[],
  runner: StatementRunner,
): Promise<readonly SourceProblem[]> {
  const keys = new Set(files.map((file) => file.key))
  const named = files.flatMap((file) =>
    file.entities.flatMap((entity) => {
      const name = entity.properties.name
      if (typeof name !== 'string' || (entity.label !== 'Alias' && entity.label !== 'Actor')) return []
      const slug = splitId(entity.id)[1]
      const actor = entity.label === 'Actor' ? entity.id : `actor:${slug.slice(0, slug.lastIndexOf('/'))}`
      return [
        {
          file,
          actor,
          name,
          isAlias: entity.label === 'Alias',
          position: Number(slug.slice(slug.lastIndexOf('/') + 1)) - 1,
        },
      ]
    }),
  )
  const aliases = named.filter((one) => one.isAlias)
  const stored = groupBy(
    await runner.run(aliasesTaken, { names: [...new Set(aliases.map((alias) => alias.name))] }),
    (row) => row.name,
  )
  const byName = groupBy(named, (one) => one.name)
  return aliases.flatMap(({ file, actor, name, position }) => {
    const other =
      byName.get(name)?.find((one) => one.actor !== actor)?.actor ??
      stored.get(name)?.find((row) => row.id !== actor && !keys.has(row.definedIn))?.id
    if (other === undefined) return []
    const path = [...placeOf(file, actor), 'aliases', position]
    return [
      file.file.problem(
        path,
        `the alias ${JSON.stringify(name)} is given to ${show(actor)} and to ${show(other)}; it must tell them apart`,
      ),
    ]
  })
}

const show = (id: string): string => id.replace(':', ' ')
