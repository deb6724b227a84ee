/** A value that never was text (a line of JSON, a generated article) as a source file. Its problems stand at its first line. */
import type { SourceFile } from '../source-file.ts'

export function toSourceFile(name: string, value: unknown, line = 1): SourceFile {
  return {
    name,
    value,
    problem: (path, message) => {
      const where = path.join('.')
      const placed = where === '' || message.startsWith(where) ? message : `${where}: ${message}`
      return { file: name, line, column: 1, message: placed }
    },
  }
}
