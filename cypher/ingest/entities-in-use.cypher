// Which of these things do other files still speak of? (The side of a party, and for whom a member takes part, are no
// relationships, and are found by their indexes.)
// @name entitiesInUse   @access read
// @param ids: [String]
// @param definedIn: String
// @column id: String
// @column usedBy: [String]
CALL () {
  MATCH (entity:Entity)<-[use]-(user:Entity)
  WHERE entity.id IN $ids AND NOT type(use) IN ['CONTACT', 'TOOK_PART', 'HAS_ACCOUNT']
  RETURN entity.id AS id, user
  UNION
  MATCH (user:Report)-[placed:PLACES]->(:Entity)
  USING INDEX placed:PLACES(side)
  WHERE placed.side IN $ids
  RETURN placed.side AS id, user
  UNION
  MATCH (user:Report)-[placed:PLACES]->(:Entity)
  USING INDEX placed:PLACES(onBehalfOf)
  WHERE placed.onBehalfOf IN $ids
  RETURN placed.onBehalfOf AS id, user
}
WITH id, user
WHERE user.definedIn <> $definedIn
RETURN id, collect(DISTINCT user.definedIn)[0..3] AS usedBy
ORDER BY id
