// Who are these actors and all who took part in these encounters as known at a time, in which roles, and whom do they belong to
// at any remove?
// @name actorsDrawn   @access read
// @param ids: [String]
// @param encounters: [String]
// @param knownAt: Int
CALL () {
  MATCH (inner:Entity:Actor)
  WHERE inner.id IN $ids
  RETURN inner, NULL AS role
  UNION ALL
  MATCH (encounter:Entity)<-[part:TOOK_PART]-(inner)
  WHERE encounter.id IN $encounters AND part.knownFrom <= $knownAt AND part.knownTo > $knownAt
  RETURN inner, part.role AS role
}
// @include actor/actors-with-roles
ORDER BY id
