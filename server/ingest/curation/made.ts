/** What curations themselves put into the store: the actor that a split makes, and aliases. Each goes when its curation is undone. */
import type { StatementRunner } from '../../database/statement.ts'
import {
  entitiesInUse,
  entitiesKnown,
  removeEntities,
  writeEntities,
  writeRelationships,
} from '../../database/statements.gen.ts'
import { Conflict } from '../../domain/errors.ts'
import { foldName } from '../../domain/who-is-who.ts'
import type { StoredEntity } from '../graph.ts'
import { type Cluster, type LoggedCuration, spellingsOf } from './log.ts'

/** The file that a curation counts as for what it puts into the store. */
export const definedIn = (number: number): string => `curation:${number}`

/** Writes what standing curations make and the store does not hold. Throws `Conflict` where a file has taken an identifier. */
export async function writeMade({ standing }: Cluster, runner: StatementRunner): Promise<void> {
  const wanted = standing.flatMap((curation) => madeBy(curation).map((made) => ({ made, curation })))
  if (wanted.length === 0) return
  const owners = wanted.flatMap(({ curation }) => (curation.kind === 'ALIAS' ? [curation.actor] : []))
  const rows = await runner.run(entitiesKnown, { ids: [...wanted.map(({ made }) => made.id), ...owners] })
  const known = new Map<string, string>(rows.map((row) => [row.id, row.definedIn]))
  const missing = wanted.filter(({ made, curation }) => {
    const by = known.get(made.id)
    if (by !== undefined && by !== definedIn(curation.number)) {
      throw new Conflict(`${made.id} is already defined in ${by}; the split that made it cannot stand beside that`)
    }
    return by === undefined && (curation.kind === 'SPLIT' || known.has(curation.actor))
  })
  if (missing.length === 0) return
  await runner.run(writeEntities, { entities: missing.map(({ made, curation }) => entityRow(made, curation)) })
  const relationships = missing.flatMap(({ made, curation }) =>
    curation.kind === 'ALIAS' ? [{ from: curation.actor, type: 'ALSO_KNOWN_AS', to: made.id, properties: {} }] : [],
  )
  await runner.run(writeRelationships, { relationships })
}

/** Removes what curations made that stand no longer. Throws `Conflict` while anything else speaks of it. */
export async function removeMade({ log, standing }: Cluster, runner: StatementRunner): Promise<void> {
  const fallen = log.filter(({ number }) => !standing.some((one) => one.number === number))
  const made = fallen.flatMap((curation) => madeBy(curation).map(({ id }) => ({ id, by: definedIn(curation.number) })))
  if (made.length === 0) return
  const rows = await runner.run(entitiesKnown, { ids: made.map(({ id }) => id) })
  const gone = rows.filter((row) => made.some(({ id, by }) => id === row.id && by === row.definedIn))
  if (gone.length === 0) return
  const actors = gone.filter(({ id }) => id.startsWith('actor:'))
  for (const { id, definedIn: by } of actors) {
    const later = standing.find((one) => one.speaksOf.some((spoken) => spoken.id === id))
    if (later !== undefined) {
      throw new Conflict(
        `${definedIn(later.number)} speaks of ${id}, which ${by} made; undo ${definedIn(later.number)} first`,
      )
    }
    const [use] = await runner.run(entitiesInUse, { ids: [id], definedIn: by })
    if (use !== undefined) throw new Conflict(`${id}, which ${by} made, is still used by ${use.usedBy.join(', ')}`)
  }
  await runner.run(removeEntities, { ids: gone.map(({ id }) => id) })
}

function madeBy(curation: LoggedCuration): readonly StoredEntity[] {
  const [spelling] = spellingsOf(curation)
  if (curation.kind === 'ALIAS' && spelling !== undefined) {
    const { name, article } = spelling
    const properties = { name, folded: foldName(name), article }
    return [{ id: `alias:${definedIn(curation.number).replace(':', '/')}`, label: 'Alias', properties, pointsTo: [] }]
  }
  if (curation.kind !== 'SPLIT' || curation.into === null) return []
  const name = curation.speaksOf.find(({ id }) => id === curation.into)?.name ?? curation.into
  const properties = { name, folded: foldName(name), kind: curation.intoKind ?? 'PERSON', isNamed: true }
  return [{ id: curation.into, label: 'Actor', properties, pointsTo: [] }]
}

function entityRow({ id, label, properties }: StoredEntity, { number, at }: LoggedCuration) {
  return {
    id,
    label,
    recordedAt: at,
    properties: { ...properties, entityKind: label, definedIn: definedIn(number) },
  }
}
