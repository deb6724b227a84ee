// With whom was this actor in contact in a window, as known at a time, earliest first?
// @name contactsOfActor   @access read
// @param actor: String
// @param from: Int
// @param to: Int
// @param knownAt: Int
// @param limit: Int
MATCH (:Entity {id: $actor})-[contact:CONTACT]-(:Actor)
WHERE contact.validFrom < $to AND contact.validTo > $from
  AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
WITH contact, startNode(contact) AS source, endNode(contact) AS target
ORDER BY contact.validFrom, contact.id
LIMIT $limit
// @include contact/contact-row
ORDER BY validFrom, id
