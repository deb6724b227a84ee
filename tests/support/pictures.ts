/** Compares what the page draws with the pictures in tests/fixtures/pictures. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { projectFolder } from './folders.ts'

const baselines = path.join(projectFolder, 'tests/fixtures/pictures')
const output = path.join(projectFolder, 'dist/pictures')
const renew =
  'RENEW_PICTURES=1 npx vitest run --config tests/vitest.config.ts --project browser tests/browser/regression.test.ts'

/** Pixels that may differ: less than the smallest mark has. Smoothed edges are not counted at all. */
export const allowedPixels = 30
/** How far a colour may be off, from 0 to 1: what another build of the same browser makes of it. */
const threshold = 0.12

/** The browser that drew the pictures, by its major version: another one smooths letters and lines otherwise. */
const drawnWith = path.join(baselines, 'chromium.txt')

/** Why a browser's pictures cannot be compared with those kept; undefined where they can. */
export function refuseBrowser(version: string): string | undefined {
  const major = version.split('.')[0] ?? ''
  if (process.env.RENEW_PICTURES === '1') writeFileSync(drawnWith, `${major}\n`)
  const kept = readFileSync(drawnWith, 'utf8').trim()
  return kept === major ? undefined : `the pictures were drawn with Chromium ${kept}; this is ${major}`
}

/** The faces that every picture is drawn with; `undefined` where they are not installed. */
export function findPictureFonts(): string | undefined {
  const fonts = '/usr/share/fonts'
  const isThere = existsSync(fonts) && readdirSync(fonts, { recursive: true, encoding: 'utf8' }).some(isOurs)
  return isThere ? path.join(baselines, 'fonts.conf') : undefined
}

const isOurs = (file: string): boolean => file.endsWith('/DejaVuSerif-Bold.ttf')

/** What is wrong with a picture, in words; undefined where it is as it was. Renews it instead where that is asked for. */
export function comparePicture(name: string, picture: Buffer): string | undefined {
  const file = path.join(baselines, `${name}.png`)
  if (process.env.RENEW_PICTURES === '1') {
    writeFileSync(file, picture)
    return undefined
  }
  if (!existsSync(file)) return `there is no picture ${name} to compare with; to make it: ${renew}`
  const difference = countDifference(readFileSync(file), picture)
  if (difference.pixels <= allowedPixels) return undefined
  mkdirSync(output, { recursive: true })
  const written = path.join(output, `${name}.png`)
  writeFileSync(written, picture)
  if (difference.picture !== undefined) writeFileSync(path.join(output, `${name}.difference.png`), difference.picture)
  return `${name} differs from tests/fixtures/pictures in ${difference.pixels} pixels (${allowedPixels} may): see ${written} and ${name}.difference.png beside it. If it is meant so: ${renew}`
}

/** Pixels that differ, and where; all of them where the sizes do. */
export function countDifference(before: Buffer, after: Buffer): { readonly pixels: number; readonly picture?: Buffer } {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)]
  if (a.width !== b.width || a.height !== b.height) return { pixels: Math.max(a.width * a.height, b.width * b.height) }
  const shown = new PNG({ width: a.width, height: a.height })
  const pixels = pixelmatch(a.data, b.data, shown.data, a.width, a.height, { threshold })
  return { pixels, picture: PNG.sync.write(shown) }
}

/** The picture of a name as it was. */
export function readBaseline(name: string): Buffer {
  return readFileSync(path.join(baselines, `${name}.png`))
}
