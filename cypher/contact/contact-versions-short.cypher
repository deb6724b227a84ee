// Which versions of contacts that last at most a month and begin in a span were known by a time, whether or not they still
// stood then? For columns, in their order.
// @name shortContactVersions   @access read
// @param beginsFrom: Int
// @param beginsBefore: Int
// @param from: Int
// @param knownAt: Int
MATCH ()-[contact:CONTACT]->()
USING INDEX contact:CONTACT(validFrom)
WHERE contact.validFrom >= $beginsFrom AND contact.validFrom < $beginsBefore AND contact.longFrom IS NULL
  AND contact.validTo > $from AND contact.knownFrom <= $knownAt
// @include contact/contact-version-row
ORDER BY validFrom, id, knownFrom
