/** Saved views as a file, to take to another browser or give to somebody: what is in it is checked before it is kept. */
import { blankView } from '../../state/view.ts'

/** A view by its address, under a name. */
export interface SavedView {
  readonly name: string
  /** The query of the address, with its question mark; empty for the whole view. */
  readonly address: string
  /** When it was kept, in UTC: `2026-07-05T12:00:00Z`. */
  readonly saved: string
}

export const limits = { views: 100, name: 80, address: 8_000 } as const

const format = 'backchannel-views'
const version = 1

/** Thrown for a file that cannot be taken: names the field, what it holds and what is accepted. */
export class ViewsFileRefused extends Error {}

export function formatViewsFile(views: readonly SavedView[]): string {
  return `${JSON.stringify({ format, version, views }, undefined, 2)}\n`
}

/** The views of a file, in its order. Throws `ViewsFileRefused`. */
export function parseViewsFile(text: string): readonly SavedView[] {
  const file = parseJson(text)
  if (!isRecord(file)) return refuse('the file', file, 'an object with format, version and views')
  if (file.format !== format) return refuse('format', file.format, `"${format}"`)
  if (file.version !== version) return refuse('version', file.version, String(version))
  const { views } = file
  if (!Array.isArray(views)) return refuse('views', views, 'a list of views')
  if (views.length > limits.views) return refuse('views', `${views.length} entries`, `at most ${limits.views}`)
  return views.map((view: unknown, place) => readView(view, `views[${place}]`))
}

function readView(view: unknown, at: string): SavedView {
  if (!isRecord(view)) return refuse(at, view, 'an object with name, address and saved')
  return {
    name: readName(view.name, `${at}.name`),
    address: readAddress(view.address, `${at}.address`),
    saved: readInstant(view.saved, `${at}.saved`),
  }
}

function readName(name: unknown, at: string): string {
  const isName = typeof name === 'string' && name.trim() !== '' && name.length <= limits.name
  return isName ? name.trim() : refuse(at, name, `a text of 1 to ${limits.name} letters`)
}

function readAddress(address: unknown, at: string): string {
  const isQuery = typeof address === 'string' && (address === '' || address.startsWith('?'))
  if (!isQuery) return refuse(at, address, 'a query like "?view=storyline", or nothing for the whole view')
  if (address.length > limits.address)
    return refuse(at, `${address.length} letters`, `at most ${limits.address} letters`)
  const strange = [...new URLSearchParams(address).keys()].find((key) => !(key in blankView))
  return strange === undefined ? address : refuse(`${at}, its key`, strange, Object.keys(blankView).join(', '))
}

function readInstant(saved: unknown, at: string): string {
  const isInstant = typeof saved === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(saved) && !Number.isNaN(Date.parse(saved))
  return isInstant ? saved : refuse(at, saved, 'a time like "2026-07-05T12:00:00Z"')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ViewsFileRefused(`This is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(field: string, value: unknown, accepted: string): never {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'missing')
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  throw new ViewsFileRefused(`${field}: ${shown}; accepted: ${accepted}.`)
}
