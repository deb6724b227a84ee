// Who are these actors and all who took part in these encounters as known at a time, in which roles, and whom do they belong to
// at any remove? Whoever is there only as a group of others has no roles.
// @name actorsDrawn   @access read
// @param ids: [String]
// @param encounters: [String]
// @param knownAt: Int
// @column roles: [Role]
CALL () {
  MATCH (inner:Entity:Actor)
  WHERE inner.id IN $ids
  RETURN inner, NULL AS role
  UNION ALL
  MATCH (encounter:Entity)<-[part:TOOK_PART]-(inner)
  WHERE encounter.id IN $encounters AND part.knownFrom <= $knownAt
  RETURN inner, part.role AS role
}
WITH inner, collect(DISTINCT role) AS own
MATCH (inner)-[:AFFILIATED_WITH*0..4]->(actor:Actor)
WITH actor, collect(CASE WHEN actor = inner THEN own END) AS held
// @include actor/actor-row
, coalesce(held[0], []) AS roles
ORDER BY id
