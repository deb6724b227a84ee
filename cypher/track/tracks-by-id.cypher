// What are these tracks?
// @name tracksById   @access read
// @param ids: [String]
// @column id: TrackId
// @column name: String
// @column note: String?
MATCH (track:Entity:Track)
WHERE track.id IN $ids
RETURN track.id AS id, track.name AS name, track.note AS note
ORDER BY id
