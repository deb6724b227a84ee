/** Saves the view as a picture: as SVG, or drawn from it as PNG at twice its size. */
import type { QueryClient } from '@tanstack/react-query'
import { RequestFailed } from '../../api/fetcher.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { showNotice } from '../../ui/notice.ts'
import { saveFile } from '../../ui/save-file.ts'
import { findView } from '../views/registry.ts'
import { makePicture, PictureFailed, type VectorPicture } from './make-picture.ts'
import { askSources } from './read-sources.ts'

export type PictureFormat = 'png' | 'svg'

/** Pixels to a CSS pixel, where the picture is not too large for it. */
const scales = [2, 1] as const
/** What browsers draw without fail: pixels to a side, and in all. */
const pixelLimit = { side: 16_000, area: 120_000_000 } as const
/** Beyond it, programs take long to open an SVG. */
const byteLimit = 30_000_000
/** A view that is still being asked for is waited for so long. */
const patienceMs = 8_000
/** What takes longer says that it is under way. */
const progressMs = 500

/** Saves the picture and says so, or why not; while it takes long, that it is at it. */
export async function savePicture(
  explorer: Explorer,
  queries: QueryClient,
  format: PictureFormat,
  hasTimeline = false,
): Promise<void> {
  const progress = setTimeout(() => showNotice('Drawing the picture …'), progressMs)
  try {
    const name = await drawAndSave(explorer, queries, format, hasTimeline)
    clearTimeout(progress)
    showNotice(`Saved as ${name}`)
  } catch (error) {
    clearTimeout(progress)
    const isSaid = error instanceof PictureFailed || error instanceof RequestFailed
    showNotice(isSaid ? error.message : 'The picture could not be drawn.')
    if (!isSaid) throw error
  }
}

/** The name of the file that is on its way. */
async function drawAndSave(
  explorer: Explorer,
  queries: QueryClient,
  format: PictureFormat,
  hasTimeline: boolean,
): Promise<string> {
  const [sources] = await Promise.all([askSources(explorer, queries), waitForView()])
  const picture = makePicture(explorer, { sources, hasTimeline })
  if (picture.markup.length > byteLimit)
    throw new PictureFailed('This picture is too large to be saved: narrow the window, or take the files for programs.')
  const blob = format === 'svg' ? toSvgBlob(picture) : await drawPixels(picture)
  const name = nameFile(explorer, format)
  saveFile(blob, name)
  return name
}

/** Resolves when nothing of the view is being asked for, and the picture of it is drawn. */
async function waitForView(): Promise<void> {
  const start = performance.now()
  while (isViewWaiting()) {
    if (performance.now() - start > patienceMs) throw new PictureFailed('The view is still being drawn. Try again.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** What a view says while it waits: a sentence of its own that ends in three dots. */
const waiting = /^(Drawing|Asking|Reading|Comparing|Counting)\b[^.]*…$/

function isViewWaiting(): boolean {
  const plate = document.querySelector('section[data-view]')
  const sentences = [...(plate?.querySelectorAll('p') ?? [])]
  return (
    plate?.querySelector('[aria-busy=true]') !== null || sentences.some(({ textContent }) => waiting.test(textContent))
  )
}

function toSvgBlob({ markup }: VectorPicture): Blob {
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`], { type: 'image/svg+xml' })
}

async function drawPixels(picture: VectorPicture): Promise<Blob> {
  const { width, height } = picture
  const scale = scales.find(
    (factor) => Math.max(width, height) * factor <= pixelLimit.side && width * height * factor ** 2 <= pixelLimit.area,
  )
  if (scale === undefined)
    throw new PictureFailed(`${width} × ${height} pixels are too many for a PNG. Save it as SVG, or narrow the view.`)
  const url = URL.createObjectURL(toSvgBlob(picture))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: width * scale, height: height * scale })
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob === null) throw new PictureFailed('The browser did not draw the picture. Save it as SVG.')
    return blob
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** `backchannel-storyline-2026-06-19--2026-07-03.svg`. */
function nameFile({ view, moment }: Explorer, format: PictureFormat): string {
  const window = moment.window.replaceAll('/', '--').replaceAll(/[^\w.-]/g, '_')
  return `backchannel-${findView(view.view).id}-${window}.${format}`
}
