// Let denials mean whom they mean now, with what was written kept beside it.
// @name moveDenials   @access write
// @param rows: [Map]
UNWIND $rows AS row
MATCH (denial:Entity {id: row.denial})
SET denial += row.changes
WITH denial, row
CALL (denial) {
  MATCH (denial)-[old:CONCERNS]->()
  DELETE old
}
UNWIND row.concerns AS id
MATCH (actor:Entity {id: id})
CREATE (denial)-[:CONCERNS]->(actor)
