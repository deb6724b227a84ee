/**
 * What a file defines, as the graph that stores it: things with their properties, and what each points to. Pure data, so
 * that two loads can be compared before anything is written.
 */
import { createHash } from 'node:crypto'
import type { Time } from '../domain/time.ts'

export type PropertyValue = string | number | boolean | readonly string[] | undefined

export interface StoredRelationship {
  readonly type: string
  readonly to: string
  readonly properties: Readonly<Record<string, PropertyValue>>
}

export interface StoredEntity {
  readonly id: string
  readonly label: string
  readonly properties: Readonly<Record<string, PropertyValue>>
  readonly pointsTo: readonly StoredRelationship[]
}

/** A relationship without `undefined` targets: `undefined` where nothing is pointed to. */
export function pointTo(
  type: string,
  to: string | undefined,
  properties: Readonly<Record<string, PropertyValue>> = {},
): readonly StoredRelationship[] {
  return to === undefined ? [] : [{ type, to, properties }]
}

/** A time as properties of the thing that has it; nothing where there is none. */
export function timeProperties(time: Time | undefined): Readonly<Record<string, PropertyValue>> {
  if (time === undefined) return {}
  return {
    timeEdtf: time.edtf,
    timeFrom: time.from,
    timeTo: time.to,
    timeInferred: time.inferred,
    timeDayPart: time.dayPart,
  }
}

/** A digest of all that an entity says; equal content gives an equal digest. */
export function hashEntity(entity: StoredEntity): string {
  const properties = Object.entries(entity.properties)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([entity.label, properties, entity.pointsTo]))
    .digest('base64url')
}
