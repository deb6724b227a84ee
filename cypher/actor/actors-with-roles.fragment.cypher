// The actors in a row and whom they belong to at any remove, each with its roles; whoever is there only as a group of others
// has none.
// @column roles: [Role]
WITH inner, collect(DISTINCT role) AS own
MATCH (inner)-[:AFFILIATED_WITH*0..4]->(actor:Actor)
WITH actor, collect(CASE WHEN actor = inner THEN own END) AS held
// @include actor/actor-row
, coalesce(held[0], []) AS roles
