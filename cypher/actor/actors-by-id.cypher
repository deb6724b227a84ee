// Who are these actors? One that was merged is answered by the actor that it was merged into.
// @name actorsById   @access read
// @param ids: [String]
// @column asked: String
MATCH (asked:Entity)
WHERE asked.id IN $ids AND (asked:Actor OR asked:MergedActor)
OPTIONAL MATCH (asked)<-[:ALSO_KNOWN_AS]-(kept:Actor)
WITH asked, coalesce(kept, asked) AS actor
// @include actor/actor-row
, asked.id AS asked
ORDER BY asked
