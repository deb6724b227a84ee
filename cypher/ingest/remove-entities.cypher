// Remove what an edited file no longer says.
// @name removeEntities   @access write
// @param ids: [String]
MATCH (entity:Entity)
WHERE entity.id IN $ids
OPTIONAL MATCH (entity)-[:HAS_ACCOUNT]->(account:Account)
DETACH DELETE account, entity
