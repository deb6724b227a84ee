// Which encounters come after this one, a batch at a time?
// @name encounterIdentifiers   @access read
// @param after: String
// @param limit: Int
// @column id: EncounterId
MATCH (encounter:Entity:Encounter)
WHERE encounter.id > $after AND encounter.id STARTS WITH 'encounter:'
RETURN encounter.id AS id
ORDER BY id
LIMIT $limit
