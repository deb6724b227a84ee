/** Which files of a batch can be taken, held against each other and against what was taken before. */
import type { StatementRunner } from '../../../database/statement.ts'
import type { SourceProblem } from '../../../domain/errors.ts'
import { groupBy } from '../../../domain/group-by.ts'
import type { DefinedFile } from '../../unit.ts'
import { checkBatch } from '../write-batch.ts'

export interface CheckedBatch {
  readonly good: readonly DefinedFile[]
  readonly bad: readonly { readonly file: DefinedFile; readonly problems: readonly SourceProblem[] }[]
}

/** `taken` holds the keys of files taken before, and gets those of the good ones. */
export async function checkOffline(
  batch: readonly DefinedFile[],
  taken: Set<string>,
  runner: StatementRunner,
): Promise<CheckedBatch> {
  const bad: { file: DefinedFile; problems: readonly SourceProblem[] }[] = []
  const fresh: DefinedFile[] = []
  const keys = new Set(taken)
  for (const file of batch) {
    if (keys.has(file.key)) bad.push({ file, problems: [file.file.problem([], `${file.key} stands in two files`)] })
    else fresh.push(file)
    keys.add(file.key)
  }
  for (let left: readonly DefinedFile[] = fresh; ; ) {
    const problems = await checkBatch(left, runner)
    const of = groupBy(problems, ({ file }) => file)
    for (const file of left) {
      const own = of.get(file.file.name)
      if (own !== undefined) bad.push({ file, problems: own })
    }
    left = left.filter(({ file }) => !of.has(file.name))
    if (problems.length > 0) continue
    for (const { key } of left) taken.add(key)
    return { good: left, bad }
  }
}
