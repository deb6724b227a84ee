/**
 * Nodes and relationships as files for Neo4j's offline importer: one file for each label or type and set of properties, so that
 * a property that is absent stays absent. Lists that are empty are named by a property of their own (`empty-lists.ts`).
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { ImportFile } from '../../../database/neo4j/import.ts'
import { InvariantViolated } from '../../../domain/errors.ts'
import { emptyLists } from './empty-lists.ts'

type Value = string | number | boolean | readonly string[] | undefined | null
export type Properties = Readonly<Record<string, Value>>

export interface CsvFiles {
  /** `space` tells identifiers of one kind from another's; `idProperty` names the property that holds them, if one does. */
  node(labels: readonly string[], space: string, id: string, properties: Properties, idProperty?: string): void
  relationship(type: string, from: End, to: End, properties: Properties): void
  /** Closes the files and names them all. */
  close(): readonly ImportFile[]
}

export interface End {
  readonly space: string
  readonly id: string
}

/** Between the values of a list: no text of ours holds it. */
export const listSeparator = '\u001f'

const bufferedBytes = 262_144

interface Open {
  readonly file: ImportFile
  readonly descriptor: number
  pieces: string[]
  length: number
}

/** Files are written to `folder`, which is made. */
export function createCsvFiles(folder: string): CsvFiles {
  mkdirSync(folder, { recursive: true })
  const files = new Map<string, Open>()
  const flush = (open: Open) => {
    writeSync(open.descriptor, open.pieces.join(''))
    open.pieces = []
    open.length = 0
  }
  const write = (
    kind: ImportFile['kind'],
    name: string,
    ends: readonly string[],
    row: readonly string[],
    all: Properties,
  ) => {
    const entries = Object.entries(all).filter(
      (entry): entry is [string, NonNullable<Value>] => entry[1] !== undefined && entry[1] !== null,
    )
    const empty = entries.filter(([, value]) => typeof value === 'object' && value.length === 0).map(([name]) => name)
    if (empty.length > 0 && name !== 'CONTACT' && !name.startsWith('Entity')) {
      throw new InvariantViolated(`${name} has an empty list, ${empty[0]}, which an offline load would lose`)
    }
    const given = [
      ...entries.filter(([property]) => !empty.includes(property)),
      ...(empty.length === 0 ? [] : [[emptyLists, empty] as const]),
    ].sort(([a], [b]) => (a < b ? -1 : 1))
    const header = [...ends, ...given.map(([property, value]) => `${property}:${typeOf(property, value)}`)].join(',')
    const open = files.get(`${kind} ${name} ${header}`) ?? start(kind, name, header)
    const line = `${[...row, ...given.map(([, value]) => format(value))].join(',')}\n`
    open.pieces.push(line)
    open.length += line.length
    if (open.length > bufferedBytes) flush(open)
  }
  const start = (kind: ImportFile['kind'], name: string, header: string): Open => {
    const file = { kind, name, path: path.join(folder, `${kind}-${files.size}.csv`) }
    const open = { file, descriptor: openSync(file.path, 'w'), pieces: [`${header}\n`], length: 0 }
    files.set(`${kind} ${name} ${header}`, open)
    return open
  }
  return {
    node: (labels, space, id, properties, idProperty = '') =>
      write('nodes', labels.join(':'), [`${idProperty}:ID(${space})`], [format(id)], properties),
    relationship: (type, from, to, properties) =>
      write(
        'relationships',
        type,
        [`:START_ID(${from.space})`, `:END_ID(${to.space})`],
        [format(from.id), format(to.id)],
        properties,
      ),
    close: () =>
      [...files.values()].map((open) => {
        flush(open)
        closeSync(open.descriptor)
        return open.file
      }),
  }
}

function typeOf(property: string, value: NonNullable<Value>): string {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value !== 'number') return 'string[]'
  if (Number.isSafeInteger(value)) return 'long'
  if (Number.isFinite(value)) return 'double'
  throw new InvariantViolated(`${property} is ${value}, and only finite numbers are stored`)
}

function format(value: NonNullable<Value>): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : value.join(listSeparator)
  return `"${text.replaceAll('"', '""')}"`
}
