// Within which places do these venues lie?
// @name venuesAround   @access read
// @param ids: [String]
// @column id: VenueId
// @column around: [VenueId]
MATCH (venue:Entity:Venue)
WHERE venue.id IN $ids
RETURN venue.id AS id, COLLECT { MATCH (venue)-[:WITHIN*0..8]->(outer:Venue) RETURN outer.id } AS around
ORDER BY id
