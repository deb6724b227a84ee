// In which encounters that overlap a window did all of these actors take part, as known at a time, earliest first? Read from the
// first of them, since whoever asks for actors asks for few encounters of many.
// @name encountersOfActors   @access read
// @param asked: [EncountersAsked]   whose encounters, each a page of its own; of each, actors
// @param from: Int
// @param to: Int
// @param knownAt: Int
// @param afterFrom: Int
// @param afterPlace: String   part of the day and identifier, as `place` gives them
// @param limit: Int
// @column validFrom: Int
// @column place: String
// @column asked: String   the key of whose page it is on
UNWIND $asked AS asked
CALL (asked) {
  MATCH (:Entity {id: asked.actors[0]})-[part:TOOK_PART]->(candidate:Encounter)
  WHERE part.knownFrom <= $knownAt AND part.knownTo > $knownAt
  WITH asked, candidate, count(*) AS parts
  MATCH (candidate)-[:HAS_ACCOUNT]->(account:Account)
  WHERE account.validFrom < $to AND account.validTo > $from
    AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
    AND (account.validFrom > $afterFrom OR account.validFrom = $afterFrom AND
      // @include encounter/encounter-place
      > $afterPlace)
  // @include encounter/encounter-filter
    AND all(actor IN asked.actors WHERE EXISTS {
      MATCH (candidate)<-[part:TOOK_PART]-(one:Actor)
      WHERE one.id = actor AND part.knownFrom <= $knownAt AND part.knownTo > $knownAt })
  WITH account.validFrom AS validFrom,
    // @include encounter/encounter-place
    AS place
  ORDER BY validFrom, place
  LIMIT $limit
  RETURN validFrom, place
}
MATCH (encounter:Entity {id: substring(place, 1)})
// @include encounter/encounter-row
, validFrom, place, asked.key AS asked
ORDER BY validFrom, place
