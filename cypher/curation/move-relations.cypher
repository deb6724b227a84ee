// Let what is said of actors hold of whom it is meant now, with what was written kept beside it.
// @name moveRelations   @access write
// @param rows: [Map]
UNWIND $rows AS row
MATCH ()-[said]->()
WHERE elementId(said) = row.relation
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
CREATE (source)-[moved:$(row.type)]->(target)
SET moved = properties(said)
SET moved += row.changes
DELETE said
