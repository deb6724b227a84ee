/** Holds a file's value against the shape that it should have; every complaint names its place, value and what is accepted. */
import { z } from 'zod'
import { type SourceProblem, SourceRejected } from '../domain/errors.ts'
import { suggestNearest } from './nearest.ts'
import type { SourceFile, ValuePath } from './source-file.ts'

/** The value in its checked shape. Throws `SourceRejected` with every problem found. */
export function checkShape<Schema extends z.ZodType>(file: SourceFile, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(file.value, { reportInput: true })
  if (result.success) return result.data
  const keys = keysOf(schema)
  throw new SourceRejected(result.error.issues.flatMap((issue) => describe(file, issue, [], keys)))
}

function describe(
  file: SourceFile,
  issue: z.core.$ZodIssue,
  parent: ValuePath,
  keys: readonly string[],
): readonly SourceProblem[] {
  const path = [...parent, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
  const where = path.length === 0 ? 'the file' : path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      file.problem([...path, key], `unknown key ${show(key)} in ${where}${suggestNearest(key, keys)}`, { atKey: true }),
    )
  }
  if (issue.code === 'invalid_union') {
    const options = issue.errors.filter(
      (option) => !option.some((one) => one.code === 'invalid_type' && one.path.length === 0),
    )
    const [best] = [...options].sort((a, b) => deepest(b) - deepest(a))
    if (best !== undefined && best.length > 0) return best.flatMap((one) => describe(file, one, path, keys))
  }
  if (issue.code === 'invalid_key') {
    const [reason] = issue.issues
    return [
      file.problem(path, `${show(path.at(-1))} cannot be a key: ${reason?.message ?? 'expected a slug'}`, {
        atKey: true,
      }),
    ]
  }
  return [file.problem(path, `${where} is ${show(issue.input)}: ${expectation(issue)}`)]
}

const deepest = (issues: readonly z.core.$ZodIssue[]): number => Math.max(...issues.map((issue) => issue.path.length))

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type') return `expected ${article(issue.expected)}`
  if (issue.code === 'invalid_union') return 'expected another form; see seeds/README.md'
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1)
}

const article = (noun: string): string =>
  noun === 'record' || noun === 'object' ? 'a map' : noun === 'array' ? 'a list' : `a ${noun}`

function show(value: unknown): string {
  if (value === undefined) return 'missing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** Every key that a schema knows, at any depth. */
function keysOf(schema: z.ZodType): readonly string[] {
  const keys = new Set<string>()
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('properties' in part && typeof part.properties === 'object' && part.properties !== null) {
      for (const key of Object.keys(part.properties)) keys.add(key)
    }
    for (const child of Object.values(part)) collect(child)
  }
  collect(z.toJSONSchema(schema, { io: 'input' }))
  return [...keys].sort()
}
