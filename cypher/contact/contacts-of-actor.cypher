// With whom was this actor in contact in a window, as known at a time, earliest first?
// @name contactsOfActor   @access read
// @param actor: String
// @param from: Int
// @param to: Int
// @param knownAt: Int
// @param limit: Int
// @column who: ActorRow?      the other actor
MATCH (:Entity {id: $actor})-[contact:CONTACT]-(other:Actor)
WHERE contact.validFrom < $to AND contact.validTo > $from
  AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
WITH contact, startNode(contact) AS source, endNode(contact) AS target, other
ORDER BY contact.validFrom, contact.id
LIMIT $limit
// @include contact/contact-row
, CASE WHEN 'who' IN $parts THEN other {.id, .name, .kind, .isNamed, .note} END AS who
ORDER BY validFrom, id
