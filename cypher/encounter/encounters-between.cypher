// In which encounters does any report place, or deny, somebody of the one and somebody of the other of two groups?
// @name encountersBetween   @access read
// @param pairs: [ActorPair]
// @param limit: Int   for each pair
// @column pair: String
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (:Entity {id: pair.first})<-[:AFFILIATED_WITH*0..8]-(:Actor)-[:TOOK_PART]->(encounter:Encounter)
  WHERE EXISTS { (encounter)<-[:TOOK_PART]-(:Actor)-[:AFFILIATED_WITH*0..8]->(:Entity {id: pair.second}) }
  RETURN encounter
  UNION
  MATCH (:Entity {id: pair.first})<-[:AFFILIATED_WITH*0..8]-(:Actor)<-[:CONCERNS]-(denial:Denial)<-[:DENIES]-(report:Report)
  WHERE EXISTS { (denial)-[:CONCERNS]->(:Actor)-[:AFFILIATED_WITH*0..8]->(:Entity {id: pair.second}) }
  MATCH (report)-[:ABOUT]->(encounter:Encounter)
  RETURN encounter
}
WITH pair, encounter, count(*) AS ways
ORDER BY encounter.id
WITH pair, collect(encounter)[0..$limit] AS encounters
UNWIND encounters AS encounter
// @include encounter/encounter-row
, pair.first + ' ' + pair.second AS pair
ORDER BY pair, id
