/** Reads one YAML file safely, and remembers where everything in it stands. */
import { isAlias, isNode, isPair, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import { type SourceProblem, SourceRejected } from '../domain/errors.ts'
import { limits } from './limits.ts'

/** A path into the file's value: keys and indexes. */
export type ValuePath = readonly (string | number)[]

export interface SourceFile {
  /** The name to show in messages. */
  readonly name: string
  readonly value: unknown
  /** A problem at the place of a value, or of its key with `atKey`. */
  problem(path: ValuePath, message: string, options?: { readonly atKey?: boolean }): SourceProblem
}

/**
 * Parses YAML 1.2 (of which JSON is a part) from bytes. Throws `SourceRejected` for files that are too large, are not
 * UTF-8, are not YAML, repeat a key, or use more aliases than `limits.yamlAliases`.
 */
export function readSourceFile(name: string, bytes: Uint8Array): SourceFile {
  const refuse = (message: string, line = 1, column = 1) => new SourceRejected([{ file: name, line, column, message }])
  if (bytes.byteLength > limits.fileBytes) {
    throw refuse(`the file has ${bytes.byteLength} bytes; at most ${limits.fileBytes} are accepted`)
  }
  const lines = new LineCounter()
  const document = parseDocument(decodeUtf8(bytes, refuse), { lineCounter: lines, uniqueKeys: true })
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0])
    throw refuse(error.message.split('\n')[0] ?? 'not YAML', line, col)
  }
  let aliases = 0
  visit(document, (_key, node) => {
    if (isAlias(node)) aliases += 1
  })
  if (aliases > limits.yamlAliases) {
    throw refuse(`the file uses ${aliases} YAML aliases; at most ${limits.yamlAliases} are accepted`)
  }
  const value = toValue(() => document.toJS({ maxAliasCount: limits.yamlAliases }), refuse)
  return {
    name,
    value,
    problem: (path, message, options) => {
      const node = findNode(document.contents, path, options?.atKey === true)
      const { line, col } = lines.linePos(node?.range?.[0] ?? 0)
      return { file: name, line, column: col, message }
    },
  }
}

function decodeUtf8(bytes: Uint8Array, refuse: (message: string) => SourceRejected): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse('the file is not UTF-8 text')
  }
}

function toValue(read: () => unknown, refuse: (message: string) => SourceRejected): unknown {
  try {
    return read()
  } catch {
    throw refuse(`the file's YAML aliases grow too large; at most ${limits.yamlAliases} uses are accepted`)
  }
}

/** The node at a path, or the nearest one around it. */
function findNode(root: unknown, path: ValuePath, atKey: boolean): Node | undefined {
  let node: unknown = root
  let best: Node | undefined = isNode(root) ? root : undefined
  for (const [depth, step] of path.entries()) {
    const pair = pairAt(node, step)
    if (pair !== undefined && atKey && depth === path.length - 1 && isNode(pair.key)) return pair.key
    node = pair === undefined ? itemAt(node, step) : (pair.value ?? pair.key)
    if (isNode(node)) best = node
    else break
  }
  return best
}

function pairAt(node: unknown, step: string | number): Pair | undefined {
  if (!isNode(node) || !('items' in node)) return undefined
  const entries: readonly unknown[] = node.items
  return entries.filter((entry) => isPair(entry)).find((pair) => keyText(pair.key) === String(step))
}

function itemAt(node: unknown, step: string | number): unknown {
  return isNode(node) && 'items' in node ? node.items[Number(step)] : undefined
}

const keyText = (key: unknown): string => String(isNode(key) && 'value' in key ? key.value : key)
