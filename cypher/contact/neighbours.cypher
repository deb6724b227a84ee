// With whom were these actors in contact in a window, as known at a time, by number of contacts, and who hosted whom? At most
// so many neighbours of each; denied contacts are none.
// @name neighboursOfActors   @access read
// @param actors: [String]
// @param from: Int
// @param to: Int
// @param knownAt: Int
// @param standings: [String]
// @param minOrigins: Int
// @param countUnnamedApart: Boolean
// @param most: Int
// @column actor: ActorId
// @column neighbours: [NeighbourRow]
// @column total: Int
UNWIND $actors AS id
MATCH (actor:Entity:Actor {id: id})
CALL (actor) {
  MATCH (actor)-[contact:CONTACT]-(other:Actor)
  WHERE contact.validFrom < $to AND contact.validTo > $from
    AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
    AND contact.kind <> 'DENIED' AND contact.standing IN $standings
    AND CASE WHEN $countUnnamedApart THEN contact.originsAtMost ELSE contact.originsAtLeast END >= $minOrigins
  WITH other, count(contact) AS contacts,
    sum(CASE WHEN contact.kind = 'HOSTED' AND endNode(contact) = other THEN 1 ELSE 0 END) AS asGuest,
    sum(CASE WHEN contact.kind = 'HOSTED' AND startNode(contact) = other THEN 1 ELSE 0 END) AS asHost
  ORDER BY contacts DESC, other.id
  WITH collect({neighbour: other.id, contacts: contacts, asGuest: asGuest, asHost: asHost}) AS ranked
  RETURN ranked[0..$most] AS neighbours, size(ranked) AS total
}
RETURN actor.id AS actor, neighbours, total
ORDER BY actor
