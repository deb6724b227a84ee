// Which of these actors would, by a curation, belong to themselves at any remove?
// @name affiliationCycles   @access read
// @param ids: [String]
// @column id: ActorId
// @column through: [String]
MATCH path = (actor:Entity)-[:AFFILIATED_WITH*1..8]->(actor)
WHERE actor.id IN $ids
  AND any(said IN relationships(path) WHERE said.writtenFrom IS NOT NULL OR said.writtenTo IS NOT NULL)
RETURN actor.id AS id, [one IN nodes(path) | one.id] AS through
ORDER BY id, size(through)
LIMIT 1
