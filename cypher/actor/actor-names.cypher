// What are these actors called, and what are they? In the order asked for.
// @name actorNames   @access read
// @param ids: [String]
// @column id: ActorId
// @column name: String
// @column kind: ActorKind
UNWIND range(0, size($ids) - 1) AS place
MATCH (actor:Entity {id: $ids[place]})
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind
ORDER BY place
