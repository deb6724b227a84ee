// Who are these actors as they are written, and which of them were merged into another?
// @name actorsWritten   @access read
// @param ids: [String]
// @column id: ActorId
// @column name: String
// @column kind: ActorKind
// @column definedIn: String
// @column kept: ActorId?
MATCH (actor:Entity)
WHERE actor.id IN $ids AND (actor:Actor OR actor:MergedActor)
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind, actor.definedIn AS definedIn,
  CASE WHEN actor:MergedActor THEN head([(kept:Actor)-[:ALSO_KNOWN_AS]->(actor) | kept.id]) ELSE NULL END AS kept
ORDER BY id
