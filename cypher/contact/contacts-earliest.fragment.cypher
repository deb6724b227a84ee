// The earliest contacts of a window that the filters of the API admit, as known at a time. Each index is read in its own order
// and no further than the limit needs.
// @param from: Int
// @param to: Int
// @param shortFrom: Int
// @param longFrom: Int
// @param knownAt: Int
// @param limit: Int
CALL () {
  MATCH (source)-[contact:CONTACT]->(target)
  USING INDEX contact:CONTACT(validFrom)
  WHERE contact.validFrom >= $shortFrom AND contact.validFrom < $to AND contact.longFrom IS NULL
    AND contact.validTo > $from AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
  // @include contact/contact-filter
  RETURN source, contact, target
  ORDER BY contact.validFrom, contact.id
  LIMIT $limit
  UNION ALL
  MATCH (source)-[contact:CONTACT]->(target)
  USING INDEX contact:CONTACT(longFrom)
  WHERE contact.longFrom >= $longFrom AND contact.longFrom < $to AND contact.eraFrom IS NULL
    AND contact.validTo > $from AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
  // @include contact/contact-filter
  RETURN source, contact, target
  ORDER BY contact.longFrom, contact.id
  LIMIT $limit
  UNION ALL
  MATCH (source)-[contact:CONTACT]->(target)
  USING INDEX contact:CONTACT(eraFrom)
  WHERE contact.eraFrom < $to
    AND contact.validTo > $from AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
  // @include contact/contact-filter
  RETURN source, contact, target
  ORDER BY contact.eraFrom, contact.id
  LIMIT $limit
}
WITH source, contact, target
ORDER BY contact.validFrom, contact.id
LIMIT $limit
