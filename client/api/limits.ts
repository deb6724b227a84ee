/** How much the page asks for at once. */

/** Contacts asked for at most, drawn or as ground; the answer says what it left out. */
export const contactLimit = 500

/** A collection of more articles is first drawn from columns. */
export const articlesInDetail = 100
