// Encounters whose valid time overlaps a window, as known at a time, latest first: a page for each who is asked for. Each index is read in its own order and
// no further than a page needs. What begins at one time is told apart in a CASE: for an OR, Neo4j reads an index twice.
// @name encountersInWindowLatest   @access read
// @param asked: [EncountersAsked]   whose encounters, each a page of its own
// @param from: Int
// @param to: Int
// @param shortFrom: Int
// @param longFrom: Int
// @param knownAt: Int
// @param afterFrom: Int
// @param afterPlace: String   part of the day and identifier, as `place` gives them
// @param limit: Int
// @column validFrom: Int
// @column place: String
// @column asked: String   the key of whose page it is on
UNWIND $asked AS asked
CALL (asked) {
  CALL (asked) {
    MATCH (account:Account)
    USING INDEX account:Account(validFrom)
    WHERE account.validFrom >= $shortFrom AND account.validFrom < $to AND account.validFrom <= $afterFrom
      AND account.longFrom IS NULL
      AND account.validTo > $from AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
      AND CASE WHEN account.validFrom < $afterFrom THEN true ELSE
        // @include encounter/encounter-place
        < $afterPlace END
    // @include encounter/encounter-filter
    RETURN account.validFrom AS validFrom,
      // @include encounter/encounter-place
      AS place
    ORDER BY validFrom DESC, place DESC
    LIMIT $limit
    UNION ALL
    MATCH (account:Account)
    USING INDEX account:Account(longFrom)
    WHERE account.longFrom >= $longFrom AND account.longFrom < $to AND account.longFrom <= $afterFrom
      AND account.eraFrom IS NULL
      AND account.validTo > $from AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
      AND CASE WHEN account.longFrom < $afterFrom THEN true ELSE
        // @include encounter/encounter-place
        < $afterPlace END
    // @include encounter/encounter-filter
    RETURN account.longFrom AS validFrom,
      // @include encounter/encounter-place
      AS place
    ORDER BY validFrom DESC, place DESC
    LIMIT $limit
    UNION ALL
    MATCH (account:Account)
    USING INDEX account:Account(eraFrom)
    WHERE account.eraFrom < $to AND account.eraFrom <= $afterFrom
      AND account.validTo > $from AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
      AND CASE WHEN account.eraFrom < $afterFrom THEN true ELSE
        // @include encounter/encounter-place
        < $afterPlace END
    // @include encounter/encounter-filter
    RETURN account.eraFrom AS validFrom,
      // @include encounter/encounter-place
      AS place
    ORDER BY validFrom DESC, place DESC
    LIMIT $limit
  }
  WITH validFrom, place
  ORDER BY validFrom DESC, place DESC
  LIMIT $limit
  RETURN validFrom, place
}
MATCH (encounter:Entity {id: substring(place, 1)})
// @include encounter/encounter-row
, validFrom, place, asked.key AS asked
ORDER BY validFrom DESC, place DESC
