// Which tracks are there, by name?
// @name tracksByName   @access read
// @param since: String   the property that says from when what an article introduces is known
// @param knownAt: Int
// @param limit: Int
// @column id: TrackId
// @column name: String
// @column note: String?
MATCH (track:Track)
WHERE track.name IS NOT NULL AND track.id IS NOT NULL
  AND (track.introducedIn IS NULL OR track[$since] <= $knownAt)
RETURN track.id AS id, track.name AS name, track.note AS note
ORDER BY name, id
LIMIT $limit
