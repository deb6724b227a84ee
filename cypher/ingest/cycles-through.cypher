// Which of these things contain or follow themselves, at any remove?
// @name cyclesThrough   @access read
// @param ids: [String]
// @column id: String
// @column relation: String
MATCH (entity:Entity)-[:PART_OF*1..30]->(entity)
WHERE entity.id IN $ids
RETURN DISTINCT entity.id AS id, 'PART_OF' AS relation
UNION
MATCH (entity:Entity)-[:WITHIN*1..30]->(entity)
WHERE entity.id IN $ids
RETURN DISTINCT entity.id AS id, 'WITHIN' AS relation
UNION
MATCH (entity:Entity)-[:FOLLOWS*1..30]->(entity)
WHERE entity.id IN $ids
RETURN DISTINCT entity.id AS id, 'FOLLOWS' AS relation
