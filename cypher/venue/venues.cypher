// Which venues are there, by name?
// @name venuesByName   @access read
// @param kinds: [String]?
// @param search: String?
// @param outer: String?
// @param since: String   the property that says from when what an article introduces is known
// @param knownAt: Int
// @param afterName: String
// @param afterId: String
// @param limit: Int
MATCH (venue:Venue)
WHERE venue.id IS NOT NULL AND venue.name >= $afterName AND (venue.name > $afterName OR venue.id > $afterId)
  AND ($kinds IS NULL OR venue.kind IN $kinds)
  AND (venue.introducedIn IS NULL OR venue[$since] <= $knownAt)
  AND ($search IS NULL OR any(word IN split(replace(toLower(venue.name), '_', ' '), ' ') WHERE word STARTS WITH toLower($search)))
  AND ($outer IS NULL OR EXISTS { (venue)-[:WITHIN*1..8]->(:Entity {id: $outer}) })
WITH venue
ORDER BY venue.name, venue.id
LIMIT $limit
// @include venue/venue-row
ORDER BY name, id
