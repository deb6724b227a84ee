// What did this article or register file define, and with which content?
// @name entitiesOfFile   @access read
// @param definedIn: String
// @column id: String
// @column kind: String
// @column hash: String
MATCH (entity:Entity {definedIn: $definedIn})
RETURN entity.id AS id, entity.entityKind AS kind, entity.hash AS hash
ORDER BY id
