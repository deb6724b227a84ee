/**
 * `npm run bench -- [jobs] [--sizes 1000,100000] [--repeats 30]`: measures on this machine, in one run, and prints ratios side
 * by side; absolute times of a shared machine mean little. Ends with 1 where a goal was missed.
 */
import './as-product.ts'
import { parseArgs } from 'node:util'
import { InvalidInput } from '../../server/domain/errors.ts'
import type { BenchOptions, Job } from './job.ts'
import { jobs } from './jobs/registry.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: 'string' }, repeats: { type: 'string', default: '30' } },
})

try {
  const missed: string[] = []
  for (const job of chooseJobs(positionals)) {
    print(`\n${job.name}: ${job.title}`)
    missed.push(...(await job.run(optionsFor(job), print)).map((sentence) => `${job.name}: ${sentence}`))
  }
  print(missed.length === 0 ? '\nEvery goal was met.' : `\nGoals missed:\n${missed.map((m) => `  ${m}`).join('\n')}`)
  process.exitCode = missed.length === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof InvalidInput)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

function chooseJobs(names: readonly string[]): readonly Job[] {
  const unknown = names.find((name) => !jobs.some((job) => job.name === name))
  if (unknown !== undefined) {
    throw new InvalidInput(`no such job: ${unknown}; there are ${jobs.map(({ name }) => name).join(', ')}`)
  }
  return names.length === 0 ? jobs : jobs.filter(({ name }) => names.includes(name))
}

function optionsFor({ defaultSizes }: Job): BenchOptions {
  const sizes = values.sizes === undefined ? defaultSizes : values.sizes.split(',').map(toCount)
  return { sizes: [...sizes].sort((a, b) => a - b), repeats: toCount(values.repeats) }
}

function toCount(text: string): number {
  if (/^[1-9]\d{0,7}$/.test(text)) return Number(text)
  throw new InvalidInput(`not a number of encounters or repeats: ${text}; expected a whole number from 1 to 99999999`)
}
