// Which of these things do other files still speak of?
// @name entitiesInUse   @access read
// @param ids: [String]
// @param definedIn: String
// @column id: String
// @column usedBy: [String]
MATCH (entity:Entity)<-[use]-(user:Entity)
WHERE entity.id IN $ids AND user.definedIn <> $definedIn AND NOT type(use) IN ['CONTACT', 'TOOK_PART', 'HAS_ACCOUNT']
RETURN entity.id AS id, collect(DISTINCT user.definedIn)[0..3] AS usedBy
ORDER BY id
