// Let actors that were merged stand by themselves again.
// @name standAgain   @access write
// @param ids: [String]
MATCH (actor:Entity)
WHERE actor.id IN $ids
SET actor:Actor
REMOVE actor:Alias:MergedActor
WITH actor
MATCH (actor)<-[name:ALSO_KNOWN_AS]-()
DELETE name
