// Let parts in reports mean whom they mean now, with what was written kept beside it.
// @name movePlacements   @access write
// @param rows: [Map]
UNWIND $rows AS row
MATCH (report:Report)-[placed:PLACES]->()
WHERE elementId(placed) = row.relation
MATCH (actor:Entity {id: row.actor})
CREATE (report)-[moved:PLACES]->(actor)
SET moved = properties(placed)
SET moved += row.changes
DELETE placed
