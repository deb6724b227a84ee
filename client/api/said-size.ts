/** The size of the collection as the server wrote it into the page; it may not have known. */
import { articlesInDetail } from './limits.ts'

const articles = document.documentElement.dataset.articles

/** Whether it is told in detail, so that nothing need wait until the collection was asked; undefined where it is not said. */
export const isSaidSmall = articles === undefined ? undefined : Number(articles) <= articlesInDetail
