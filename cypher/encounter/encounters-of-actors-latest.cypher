// In which encounters that overlap a window did all of these actors take part, as known at a time, latest first? Read from the
// first of them, since whoever asks for actors asks for few encounters of many.
// @name encountersOfActorsLatest   @access read
// @param actor: String   the first of `actors`
// @param from: Int
// @param to: Int
// @param knownAt: Int
// @param afterFrom: Int
// @param afterId: String
// @param limit: Int
// @column validFrom: Int
MATCH (:Entity {id: $actor})-[part:TOOK_PART]->(candidate:Encounter)
WHERE part.knownFrom <= $knownAt
WITH candidate, count(*) AS parts
MATCH (candidate)-[:HAS_ACCOUNT]->(account:Account)
WHERE account.validFrom < $to AND account.validTo > $from
  AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
  AND (account.validFrom < $afterFrom OR account.validFrom = $afterFrom AND account.encounter < $afterId)
// @include encounter/encounter-filter
WITH encounter, account
ORDER BY account.validFrom DESC, encounter.id DESC
LIMIT $limit
// @include encounter/encounter-row
, account.validFrom AS validFrom
ORDER BY validFrom DESC, id DESC
