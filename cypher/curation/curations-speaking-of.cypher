// Which curations speak of these actors, oldest first?
// @name curationsSpeakingOf   @access read
// @param actors: [String]
MATCH (handle:CuratedActor)<-[:SPEAKS_OF]-(curation:Curation)
WHERE handle.id IN $actors
WITH curation, count(*) AS ways
// @include curation/curation-row
ORDER BY number
