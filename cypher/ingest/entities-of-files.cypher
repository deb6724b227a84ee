// What did these articles and register files define, and with which content?
// @name entitiesOfFiles   @access read
// @param files: [String]
// @column definedIn: String
// @column id: String
// @column hash: String
MATCH (entity:Entity)
WHERE entity.definedIn IN $files
RETURN entity.definedIn AS definedIn, entity.id AS id, entity.hash AS hash
ORDER BY definedIn, id
