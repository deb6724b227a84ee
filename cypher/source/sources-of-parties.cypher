// Which sources speak for these actors, or for somebody who belongs to them?
// @name sourcesOfParties   @access read
// @param parties: [String]
// @column id: SourceId
MATCH (source:Source)-[:SPEAKS_AS]->(speaker:Actor)-[:AFFILIATED_WITH*0..4]->(party:Entity)
WHERE party.id IN $parties
WITH source, count(*) AS ways
RETURN source.id AS id
ORDER BY id
