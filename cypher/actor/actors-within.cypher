// Who belongs to these actors, at any remove, themselves included?
// @name actorsWithin   @access read
// @param ids: [String]
// @column id: ActorId
MATCH (group:Entity:Actor)<-[:AFFILIATED_WITH*0..4]-(actor:Actor)
WHERE group.id IN $ids
WITH actor, count(*) AS ways
RETURN actor.id AS id
ORDER BY id
