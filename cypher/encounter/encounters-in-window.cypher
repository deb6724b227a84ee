// Encounters whose valid time overlaps a window, as known at a time, earliest first.
// @name encountersInWindow   @access read
// @param afterFrom: Int
// @param afterId: String
// @param limit: Int
// @column validFrom: Int
// @include encounter/accounts-valid
  AND account.validFrom >= $afterFrom AND (account.validFrom > $afterFrom OR account.encounter > $afterId)
// @include encounter/encounter-filter
WITH encounter, account
ORDER BY account.validFrom, encounter.id
LIMIT $limit
// @include encounter/encounter-row
, account.validFrom AS validFrom
ORDER BY validFrom, id
