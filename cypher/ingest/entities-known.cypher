// Which of these identifiers stand, and which file defined each?
// @name entitiesKnown   @access read
// @param ids: [String]
// @column id: String
// @column definedIn: String
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id, entity.definedIn AS definedIn
ORDER BY id
