// Which of these actors does a curation speak of?
// @name curatedAmong   @access read
// @param actors: [String]
// @column id: ActorId
MATCH (curated:CuratedActor)
WHERE curated.id IN $actors
RETURN curated.id AS id
ORDER BY id
