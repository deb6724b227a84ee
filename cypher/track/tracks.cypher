// Which tracks are there, by name?
// @name tracksByName   @access read
// @param limit: Int
// @column id: TrackId
// @column name: String
// @column note: String?
MATCH (track:Track)
WHERE track.name IS NOT NULL AND track.id IS NOT NULL
RETURN track.id AS id, track.name AS name, track.note AS note
ORDER BY name, id
LIMIT $limit
