/**
 * Stands between the server and its database, so that the database never outlives the server: runs the command given and
 * ends it as soon as its own standard input closes, which the system sees to however the server ends. The word `stop` on
 * the input asks the command to end in its own time. Plain JavaScript without dependencies: it starts at once and is small.
 *
 * Usage: keeper.mjs <grace in ms> <command> <arguments...>. The first line out is `started <pid>`; then all that
 * the command says, on one channel.
 */

import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const [graceMs, command, ...commandArguments] = process.argv.slice(2)
const child = spawn(command, commandArguments, { stdio: ['ignore', 1, 1] })

// The server may be gone: nobody reads on, and that must not end the keeper before the database has ended.
process.stdout.on('error', () => {})
process.on('SIGHUP', () => {})
process.on('SIGTERM', endChild)
process.on('SIGINT', endChild)
process.stdin.on('data', () => child.kill('SIGTERM'))
process.stdin.on('error', endChild)
process.stdin.on('close', endChild)

child.on('spawn', () => process.stdout.write(`started ${child.pid}\n`))
child.on('error', (error) => {
  process.stdout.write(`${error.message}\n`)
  process.exit(127)
})
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))

function endChild() {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), Number(graceMs))
}
