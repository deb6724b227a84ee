// With whom were these actors in contact in a window, as known at a time, earliest first: so many of each?
// @name contactsOfActors   @access read
// @param actors: [String]
// @param from: Int
// @param to: Int
// @param knownAt: Int
// @param limit: Int
// @column asked: ActorId
// @column who: ActorRow?      the other actor
UNWIND $actors AS asked
CALL (asked) {
  MATCH (:Entity {id: asked})-[contact:CONTACT]-(other:Actor)
  WHERE contact.validFrom < $to AND contact.validTo > $from
    AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
  RETURN contact, other
  ORDER BY contact.validFrom, contact.id
  LIMIT $limit
}
WITH asked, contact, startNode(contact) AS source, endNode(contact) AS target, other
// @include contact/contact-row
, asked, CASE WHEN 'who' IN $parts THEN other {.id, .name, .kind, .isNamed, .note} END AS who
ORDER BY validFrom, id
