// Where are these venues?
// @name venuesById   @access read
// @param ids: [String]
MATCH (venue:Entity:Venue)
WHERE venue.id IN $ids
// @include venue/venue-row
ORDER BY id
