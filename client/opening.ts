/** The questions that every page opens with, asked while the page itself is still on its way. */
import { ArticlesDocument } from './api/documents/articles.gen.ts'
import { CollectionDocument, OverviewDocument } from './api/documents/columns.gen.ts'
import { NetworkDocument } from './api/documents/network.gen.ts'
import { TimelineDocument } from './api/documents/timeline.gen.ts'
import { askAhead, askAheadOfMore } from './api/fetcher.ts'
import { articlesInDetail, contactLimit } from './api/limits.ts'
import { isSaidSmall } from './api/said-size.ts'
import { findAxis } from './features/timeline/axis.ts'
import { formatDayWindow } from './state/window.ts'

const isPlainAddress = window.location.search === ''

if (isSaidSmall === undefined) askAhead(CollectionDocument, { first: articlesInDetail })
else if (isSaidSmall) void askInDetail()
else if (isPlainAddress) askAhead(OverviewDocument, {})

/** What the page of a collection that is told in detail shows: everything known, and the window that it begins with. */
async function askInDetail(): Promise<void> {
  const told = Promise.all([askAheadOfMore(TimelineDocument, {}), askAheadOfMore(ArticlesDocument, {})])
  askAhead(NetworkDocument, { limit: contactLimit })
  const [timeline, list] = await told
  if (timeline === undefined || list === undefined || !isPlainAddress) return
  const axis = findAxis(timeline.network.histogram, list.articles.nodes)
  if (axis !== undefined) askAhead(NetworkDocument, { window: formatDayWindow(axis.days), limit: contactLimit })
}
