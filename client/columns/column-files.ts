/** Which files of contact columns a window needs. */
import type { ContactColumnsQuery } from '../api/operations.gen.ts'
import type { LensVariable } from '../state/lens.ts'
import type { DayWindow } from '../state/window.ts'

type Chunk = ContactColumnsQuery['contactColumns']['chunks'][number]

/** Address of the file of one window, without asking the API first: what a picture waits for. */
export function formatWindowUrl(window: string, lens: LensVariable | undefined): string {
  const parameters = new URLSearchParams({ window, ...(lens === undefined ? {} : { lens: JSON.stringify(lens) }) })
  return `/columns/contacts?${parameters}`
}

/**
 * Addresses of the files that a window needs: the one that there is up to a million versions; above, what lasts long, the
 * years that the window touches, and the one before where a version of up to a month may reach over.
 */
export function listNeededUrls(chunks: readonly Chunk[], days: DayWindow | undefined): readonly string[] {
  const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()
  const isNeeded = ({ id }: Chunk): boolean =>
    id === 'all' ||
    id === 'long' ||
    days === undefined ||
    (Number(id) >= yearOf(days.first - 31) && Number(id) <= yearOf(days.last))
  return chunks.filter(isNeeded).map(({ url }) => url)
}
