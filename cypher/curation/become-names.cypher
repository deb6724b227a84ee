// Let merged actors be names of those that they were merged into.
// @name becomeNames   @access write
// @param rows: [Map]
UNWIND $rows AS row
MATCH (actor:Entity {id: row.actor})
MATCH (kept:Entity {id: row.kept})
SET actor:Alias:MergedActor
REMOVE actor:Actor
CREATE (kept)-[:ALSO_KNOWN_AS]->(actor)
