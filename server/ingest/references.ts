/** Which things a file speaks of, by the keys under which their identifiers stand. */
import type { SourceFile, ValuePath } from './source-file.ts'

export interface Reference {
  readonly id: string
  readonly kind: string
  readonly slug: string
  readonly path: ValuePath
}

const kindOfKey: Readonly<Record<string, string>> = {
  actor: 'actor',
  side: 'actor',
  for: 'actor',
  of: 'actor',
  member: 'actor',
  group: 'actor',
  office: 'actor',
  as: 'actor',
  between: 'actor',
  venue: 'venue',
  within: 'venue',
  source: 'source',
  publisher: 'source',
  basedOn: 'source',
  encounter: 'encounter',
  partOf: 'encounter',
  follows: 'encounter',
  track: 'track',
  settledBy: 'report',
  report: 'report',
}

/** Every reference in a file of checked shape, in the order of the text. Articles named by aliases are not checked. */
export function findReferences(file: SourceFile): readonly Reference[] {
  return collect(file.value, [], undefined)
}

function collect(value: unknown, path: ValuePath, kind: string | undefined): readonly Reference[] {
  if (typeof value === 'string') {
    return kind === undefined ? [] : [{ id: `${kind}:${value}`, kind, slug: value, path }]
  }
  if (Array.isArray(value)) {
    return value.flatMap((child: unknown, index) => collect(child, [...path, index], kind))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => collect(child, [...path, key], kindOfKey[key]))
}
