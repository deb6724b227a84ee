// Which of these things contain or follow themselves, at any remove?
// @name cyclesThrough   @access read
// @param ids: [String]
// @column id: String
// @column relation: String
MATCH (entity:Entity)-[first:PART_OF|WITHIN|FOLLOWS]->(next:Entity)
WHERE entity.id IN $ids
  AND (entity = next
    OR (type(first) = 'PART_OF' AND EXISTS { (next)-[:PART_OF*1..30]->(entity) })
    OR (type(first) = 'WITHIN' AND EXISTS { (next)-[:WITHIN*1..30]->(entity) })
    OR (type(first) = 'FOLLOWS' AND EXISTS { (next)-[:FOLLOWS*1..30]->(entity) }))
RETURN DISTINCT entity.id AS id, type(first) AS relation
ORDER BY id
