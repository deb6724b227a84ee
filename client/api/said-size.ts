/** The size of the collection as the server wrote it into the page; it may not have known. */
import { articlesInDetail } from './limits.ts'

/** Whether it is said to be told in detail, so that what this takes need not wait until the collection was asked. */
export const isSaidSmall = Number(document.documentElement.dataset.articles) <= articlesInDetail
