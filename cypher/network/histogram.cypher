// How many encounters began in each day, month or year, by what stands of them, as known at a time? Those whose time is
// wider than the unit come as ranges. Visits are not counted.
// @name histogramOfEncounters   @access read
// @param unit: String
// @param knownAt: Int
// @column bin: String?
// @column standing: Standing
// @column count: Int
// @column encounters: [EncounterId]
MATCH (account:Account)
WHERE account.validFrom >= -9000000000000 AND account.kind <> 'VISIT'
  AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
WITH account, account.validFrom <= -8640000000000 OR account.validTo >= 8640000000000 AS isOpen
WITH account,
  CASE WHEN isOpen THEN NULL ELSE toString(datetime({epochSeconds: account.validFrom})) END AS first,
  CASE WHEN isOpen THEN NULL ELSE toString(datetime({epochSeconds: account.validTo - 1})) END AS last,
  CASE $unit WHEN 'DAY' THEN 10 WHEN 'MONTH' THEN 7 ELSE 4 END AS length
WITH account, left(first, length) AS begins, left(last, length) AS ends
WITH account, CASE WHEN begins = ends THEN begins ELSE NULL END AS bin
WITH bin, account.standing AS standing, account
ORDER BY account.validFrom, account.encounter
RETURN bin, standing, count(account) AS count, collect(account.encounter)[0..200] AS encounters
ORDER BY bin, standing
