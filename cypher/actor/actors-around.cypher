// Who are these actors, and whom do they belong to at any remove? (Grouped by a count, not by DISTINCT: after a seek of
// several identifiers and a path of variable length, Neo4j 5.26 leaves duplicates.)
// @name actorsAround   @access read
// @param ids: [String]
MATCH (inner:Entity:Actor)-[:AFFILIATED_WITH*0..4]->(actor:Actor)
WHERE inner.id IN $ids
WITH actor, count(*) AS ways
// @include actor/actor-row
ORDER BY id
