// Who are these actors, and whom do they belong to at any remove?
// @name actorsAround   @access read
// @param ids: [String]
MATCH (inner:Entity:Actor)-[:AFFILIATED_WITH*0..4]->(actor:Actor)
WHERE inner.id IN $ids
WITH DISTINCT actor
// @include actor/actor-row
ORDER BY id
