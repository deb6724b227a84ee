// Which readings are about these tracks themselves, and not about one of their encounters?
// @name readingsOfTracks   @access read
// @param tracks: [String]
// @column track: TrackId
// @column id: String
MATCH (track:Entity:Track)<-[:CONCERNS]-(reading:Reading)
WHERE track.id IN $tracks AND reading.id IS NOT NULL
RETURN track.id AS track, reading.id AS id
ORDER BY id
