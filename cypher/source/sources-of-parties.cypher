// Which sources speak for these actors, or for somebody who belongs to them? (One that was merged is asked for as the one that it
// was merged into.)
// @name sourcesOfParties   @access read
// @param parties: [String]
// @column id: SourceId
MATCH (asked:Entity)
WHERE asked.id IN $parties
OPTIONAL MATCH (kept:Actor)-[:ALSO_KNOWN_AS]->(asked)
WITH coalesce(kept, asked) AS party
MATCH (source:Source)-[:SPEAKS_AS]->(speaker:Actor)-[:AFFILIATED_WITH*0..4]->(party)
WITH source, count(*) AS ways
RETURN source.id AS id
ORDER BY id
