/** Writes each script and sheet a second time, as small as Brotli makes it: the server sends that as it is, to whoever takes it. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Plugin } from 'vite'

const compress = promisify(brotliCompress)

export function compressedBeside(): Plugin {
  return {
    name: 'compressed-beside',
    apply: 'build',
    writeBundle: async ({ dir = '' }, bundle) => {
      const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))
      await Promise.all(files.map((name) => writeBeside(path.join(dir, name))))
    },
  }
}

async function writeBeside(file: string): Promise<void> {
  await writeFile(`${file}.br`, await compress(await readFile(file)))
}
