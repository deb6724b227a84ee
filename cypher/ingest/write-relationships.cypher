// Write what things point to, and count what was found at both ends.
// @name writeRelationships   @access write
// @param relationships: [Map]
// @column written: Int
UNWIND $relationships AS row
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
CREATE (source)-[said:$(row.type)]->(target)
SET said = row.properties
RETURN count(said) AS written
