/**
 * `npx tsx tests/bench/write-network.ts <encounters> <folder>`: writes a generated network as files, to try a bulk load as a
 * user does. Equal for equal numbers.
 */
import { writeGeneratedFiles } from './support/write-files.ts'

const [encounters = '', folder] = process.argv.slice(2)
if (!/^[1-9]\d{0,7}$/.test(encounters) || folder === undefined) {
  process.stderr.write('npx tsx tests/bench/write-network.ts <encounters> <folder>\n')
  process.exitCode = 2
} else {
  process.stdout.write(`${writeGeneratedFiles(Number(encounters), folder)} files in ${folder}\n`)
}
