// Which of these pairs are two: named side by side in one report, one belonging to the other, or never to be merged?
// @name pairsApart   @access read
// @param pairs: [Map]
// @column a: ActorId
// @column b: ActorId
UNWIND $pairs AS pair
MATCH (first:Entity {id: pair.a})
MATCH (second:Entity {id: pair.b})
WITH first, second
WHERE EXISTS { (first)<-[:PLACES]-(:Report)-[:PLACES]->(second) }
  OR EXISTS { (first)<-[:CONCERNS]-(:Denial)-[:CONCERNS]->(second) }
  OR EXISTS { (first)-[:AFFILIATED_WITH*1..4]->(second) }
  OR EXISTS { (second)-[:AFFILIATED_WITH*1..4]->(first) }
  OR EXISTS {
    MATCH (first)-[:ALSO_KNOWN_AS*0..1]->(one:Entity)
    MATCH (second)-[:ALSO_KNOWN_AS*0..1]->(other:Entity)
    MATCH (:CuratedActor {id: one.id})<-[:SPEAKS_OF]-(never:Curation)-[:SPEAKS_OF]->(:CuratedActor {id: other.id})
    WHERE never.kind = 'NEVER_MERGE' AND never.undoneBy IS NULL
  }
RETURN first.id AS a, second.id AS b
ORDER BY a, b
