/** Values put aside by key in a few dozen files, so that all of one key can be looked at together without all being in memory. */
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'

export interface Partitions<Value> {
  add(key: string, value: Value): void
  /** Every value, a part at a time; those of one key are in one part, in the order in which they came. */
  read(): Iterable<readonly Value[]>
}

const parts = 64
const bufferedLines = 200

/** Values must survive JSON. Files go to `folder`, which is made. */
export function createPartitions<Value>(folder: string): Partitions<Value> {
  mkdirSync(folder, { recursive: true })
  const files = Array.from({ length: parts }, (_, part) => {
    const file = path.join(folder, `${part}.jsonl`)
    return { file, descriptor: openSync(file, 'w'), lines: [] as string[] }
  })
  const flush = (one: (typeof files)[number]) => {
    if (one.lines.length > 0) writeSync(one.descriptor, `${one.lines.join('\n')}\n`)
    one.lines = []
  }
  return {
    add: (key, value) => {
      const one = files[hash(key) % parts]
      if (one === undefined) return
      one.lines.push(JSON.stringify(value))
      if (one.lines.length >= bufferedLines) flush(one)
    },
    *read() {
      for (const one of files) {
        flush(one)
        closeSync(one.descriptor)
        const lines = readFileSync(one.file, 'utf8').split('\n')
        // What was written is what is read: it was a value of this type.
        yield lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Value)
      }
    },
  }
}

function hash(key: string): number {
  let sum = 0
  for (let place = 0; place < key.length; place++) sum = (sum * 31 + key.charCodeAt(place)) >>> 0
  return sum
}
