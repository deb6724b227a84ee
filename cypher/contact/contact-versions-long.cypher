// Which versions of contacts that last longer than a month and reach into a window were known by a time, whether or not they
// still stood then? For columns, in their order.
// @name longContactVersions   @access read
// @param from: Int
// @param to: Int
// @param knownAt: Int
MATCH ()-[contact:CONTACT]->()
USING INDEX contact:CONTACT(longFrom)
WHERE contact.longFrom < $to AND contact.validTo > $from AND contact.knownFrom <= $knownAt
// @include contact/contact-version-row
ORDER BY contact.longFrom, id, knownFrom
