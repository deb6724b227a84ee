/** What `npm run bench` can measure: one value a job, listed in `jobs/registry.ts`. */

export interface BenchOptions {
  /** Encounters of the generated networks, smallest first. */
  readonly sizes: readonly number[]
  /** How often each question is asked once it is warm. */
  readonly repeats: number
}

export interface Job {
  readonly name: string
  /** What it compares, in a line. */
  readonly title: string
  /** Sizes where none are asked for. */
  readonly defaultSizes: readonly number[]
  /** Prints what it finds. Answers the goals that were missed, a sentence each. */
  run(options: BenchOptions, print: (line: string) => void): Promise<readonly string[]>
}
