// Encounters whose valid time overlaps a window, as known at a time, earliest first. Each index is read in its own order and
// no further than a page needs.
// @name encountersInWindow   @access read
// @param from: Int
// @param to: Int
// @param shortFrom: Int
// @param longFrom: Int
// @param knownAt: Int
// @param afterFrom: Int
// @param afterId: String
// @param limit: Int
// @column validFrom: Int
CALL () {
  MATCH (account:Account)
  USING INDEX account:Account(validFrom)
  WHERE account.validFrom >= $shortFrom AND account.validFrom < $to AND account.validFrom >= $afterFrom
    AND account.longFrom IS NULL
    AND account.validTo > $from AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
    AND (account.validFrom > $afterFrom OR account.encounter > $afterId)
  // @include encounter/encounter-filter
  RETURN encounter, account
  ORDER BY account.validFrom, account.encounter
  LIMIT $limit
  UNION ALL
  MATCH (account:Account)
  USING INDEX account:Account(longFrom)
  WHERE account.longFrom >= $longFrom AND account.longFrom < $to AND account.longFrom >= $afterFrom
    AND account.eraFrom IS NULL
    AND account.validTo > $from AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
    AND (account.longFrom > $afterFrom OR account.encounter > $afterId)
  // @include encounter/encounter-filter
  RETURN encounter, account
  ORDER BY account.longFrom, account.encounter
  LIMIT $limit
  UNION ALL
  MATCH (account:Account)
  USING INDEX account:Account(eraFrom)
  WHERE account.eraFrom < $to AND account.eraFrom >= $afterFrom
    AND account.validTo > $from AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
    AND (account.eraFrom > $afterFrom OR account.encounter > $afterId)
  // @include encounter/encounter-filter
  RETURN encounter, account
  ORDER BY account.eraFrom, account.encounter
  LIMIT $limit
}
WITH encounter, account
ORDER BY account.validFrom, encounter.id
LIMIT $limit
// @include encounter/encounter-row
, account.validFrom AS validFrom
ORDER BY validFrom, id
