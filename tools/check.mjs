/**
 * `npm run check`: everything that can be said of the code without running it. Prints a line a check; ends with 1 if any
 * fails. With `--fix` formats first and mends what lint can mend.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensurePackages } from '../server/start/packages.mjs'

const root = path.resolve(import.meta.dirname, '..')
const fixes = process.argv.includes('--fix')
const bin = (name, file) => path.join(root, 'node_modules', name, file)

const checks = [
  { name: 'types', command: [bin('typescript', 'bin/tsc'), '--noEmit', '--pretty', 'false', '-p', root] },
  {
    name: 'lint and format',
    command: [
      bin('@biomejs/biome', 'bin/biome'),
      'check',
      '--config-path=tools/biome-rules.json',
      ...(fixes ? ['--write'] : ['--error-on-warnings']),
      '.',
    ],
  },
  { name: 'import rules', command: [path.join(root, 'tools', 'architecture.mjs')] },
  { name: 'dead code', command: [bin('knip', 'bin/knip.js'), '--config', 'tools/knip.json', '--no-progress'] },
  { name: 'lock file', command: [path.join(root, 'tools', 'lock-file.mjs')] },
  { name: 'generated files', command: ['--import', 'tsx', path.join(root, 'tools', 'generate.ts'), '--check'] },
]

try {
  ensurePackages(root, { withTools: true })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
const outcomes = []
const waiting = [...checks]
/** Two at a time: most of them use one processor each. */
await Promise.all([takeNext(), takeNext()])

const failed = outcomes.filter(({ status }) => status !== 0)
console.log(`${outcomes.length - failed.length} checks passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0

async function takeNext() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const outcome = await runCheck(check)
    outcomes.push(outcome)
    console.log(`${outcome.status === 0 ? '✓' : '✗'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`)
    if (outcome.status !== 0) console.log(outcome.output.trimEnd())
  }
}

function runCheck({ name, command }) {
  const startedMs = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.on('error', (error) => resolve({ name, status: 1, output: error.message, seconds: 0 }))
    child.on('close', (status) => resolve({ name, status, output, seconds: (performance.now() - startedMs) / 1000 }))
  })
}
