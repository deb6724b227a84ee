// Who of these actors was in contact with whom of them in a window, as known at a time, earliest first? Read from the actors
// out: few of them have most of the contacts, and a window need not.
// @name contactsAmong   @access read
// @param among: [String]
// @param from: Int
// @param to: Int
// @param knownAt: Int
// @param limit: Int
MATCH (source:Entity:Actor)
WHERE source.id IN $among
MATCH (source)-[contact:CONTACT]->(target:Actor)
WHERE target.id IN $among AND contact.validFrom < $to AND contact.validTo > $from
  AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
  // @include contact/contact-filter
WITH source, contact, target
ORDER BY contact.validFrom, contact.id
LIMIT $limit
// @include contact/contact-row
ORDER BY validFrom, id
