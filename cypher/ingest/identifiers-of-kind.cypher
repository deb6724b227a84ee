// Which identifiers of one kind are there, to suggest the nearest to one that is unknown?
// @name identifiersOfKind   @access read
// @param prefix: String
// @param limit: Int
// @column id: String
MATCH (entity:Entity)
WHERE entity.id STARTS WITH $prefix
RETURN entity.id AS id
ORDER BY id
LIMIT $limit
