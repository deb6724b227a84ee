/** Asks the questions that every page opens with, and fetches the scripts of its first picture, while the page is on its way. */
import { ArticlesDocument } from './api/documents/articles.gen.ts'
import { CollectionDocument, OverviewDocument } from './api/documents/columns.gen.ts'
import { NetworkDocument } from './api/documents/network.gen.ts'
import { TimelineDocument } from './api/documents/timeline.gen.ts'
import { askAhead, askAheadOfMore } from './api/fetcher.ts'
import { articlesInDetail, contactLimit } from './api/limits.ts'
import { isSaidSmall } from './api/said-size.ts'
import { findAxis } from './features/timeline/axis.ts'
import { formatDayWindow } from './state/window.ts'

const address = new URLSearchParams(window.location.search)
const isPlainAddress = address.size === 0

if (isSaidSmall && !address.has('view') && !address.has('picture')) fetchFirstPicture()

if (isSaidSmall === undefined) askAhead(CollectionDocument, { first: articlesInDetail })
else if (isSaidSmall) void askInDetail()
else if (isPlainAddress) askAhead(OverviewDocument, {})

/** What draws the network, by the links that the build has left in the page. */
function fetchFirstPicture(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-ahead]')) link.rel = link.dataset.ahead ?? ''
}

/** What the page of a collection that is told in detail shows: everything known, and the window that it begins with. */
async function askInDetail(): Promise<void> {
  const told = Promise.all([askAheadOfMore(TimelineDocument, {}), askAheadOfMore(ArticlesDocument, {})])
  askAhead(NetworkDocument, { limit: contactLimit })
  const [timeline, list] = await told
  if (timeline === undefined || list === undefined || !isPlainAddress) return
  const axis = findAxis(timeline.network.histogram, list.articles.nodes)
  if (axis !== undefined) askAhead(NetworkDocument, { window: formatDayWindow(axis.days), limit: contactLimit })
}
