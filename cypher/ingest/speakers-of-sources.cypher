// Whom do these sources speak as?
// @name speakersOfSources   @access read
// @param ids: [String]
// @column id: SourceId
// @column actor: ActorId?
MATCH (source:Entity:Source)
WHERE source.id IN $ids
RETURN source.id AS id, head([(source)-[:SPEAKS_AS]->(actor:Actor) | actor.id]) AS actor
ORDER BY id
