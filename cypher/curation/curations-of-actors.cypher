// Which curations speak of these actors, or of whom they were merged with, newest first?
// @name curationsOfActors   @access read
// @param actors: [String]
// @param before: Int
// @param limit: Int
// @column of: ActorId
MATCH (actor:Entity)
WHERE actor.id IN $actors AND (actor:Actor OR actor:MergedActor)
CALL (actor) {
  OPTIONAL MATCH (actor)-[:ALSO_KNOWN_AS]->(merged:MergedActor)
  WITH actor, collect(merged.id) AS merged
  UNWIND [actor.id] + merged AS one
  MATCH (:CuratedActor {id: one})<-[:SPEAKS_OF]-(curation:Curation)
  WHERE curation.number < $before
  WITH curation, count(*) AS ways
  ORDER BY curation.number DESC
  LIMIT $limit
  RETURN curation
}
// @include curation/curation-row
, actor.id AS of
ORDER BY of, number DESC
