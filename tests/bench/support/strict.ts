/** What a load of generated files reports to: refusals are faults of the generator. */
import type { LoadOutcome } from '../../../server/ingest/load.ts'

export const strict = {
  refused: ({ name, problems }: Pick<LoadOutcome, 'name' | 'problems'>): void => {
    throw new Error(`${name}: ${problems[0]?.message}`)
  },
  progress: (): void => undefined,
}
