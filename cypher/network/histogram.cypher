// How many encounters began in each day, month or year, by what stands of them, as known at a time? Those whose time is
// wider than the unit come as ranges. Visits are not counted. The index holds all that is read of an account; bins are told
// apart by numbers, and named once each.
// @name histogramOfEncounters   @access read
// @param unit: String
// @param knownAt: Int
// @column bin: String?
// @column standing: Standing
// @column count: Int
// @column encounters: [EncounterId]
MATCH (account:Account)
USING INDEX account:Account(validFrom, validTo, knownFrom, knownTo, kind, standing, encounter)
WHERE account.validFrom >= -9000000000000 AND account.validTo IS NOT NULL
  AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
  AND account.kind IS NOT NULL AND account.kind <> 'VISIT'
  AND account.standing IS NOT NULL AND account.encounter IS NOT NULL
WITH account.validFrom AS validFrom, account.validTo - 1 AS last, account.standing AS standing,
  account.encounter AS encounter
ORDER BY validFrom, encounter
WITH validFrom, last, standing, encounter,
  validFrom > -8640000000000 AND last < 8639999999999
    AND last - validFrom < CASE $unit WHEN 'DAY' THEN 86400 WHEN 'MONTH' THEN 2678400 ELSE 31622400 END AS mayFit
WITH validFrom, last, standing, encounter, mayFit,
  CASE WHEN mayFit AND $unit <> 'DAY' THEN datetime({epochSeconds: validFrom}) ELSE NULL END AS begins,
  CASE WHEN mayFit AND $unit <> 'DAY' THEN datetime({epochSeconds: last}) ELSE NULL END AS ends
WITH validFrom, standing, encounter,
  CASE
    WHEN NOT mayFit THEN NULL
    WHEN $unit = 'DAY' THEN [(validFrom + 8640000000000) / 86400, (last + 8640000000000) / 86400]
    WHEN $unit = 'MONTH' THEN [begins.year * 12 + begins.month, ends.year * 12 + ends.month]
    ELSE [begins.year, ends.year]
  END AS numbers
WITH validFrom, standing, encounter, CASE WHEN numbers[0] = numbers[1] THEN numbers[0] ELSE NULL END AS number
WITH number, standing, min(validFrom) AS first, count(encounter) AS count, collect(encounter)[0..200] AS encounters
RETURN
  CASE WHEN number IS NULL THEN NULL
    ELSE left(toString(datetime({epochSeconds: first})), CASE $unit WHEN 'DAY' THEN 10 WHEN 'MONTH' THEN 7 ELSE 4 END)
  END AS bin,
  standing, count, encounters
ORDER BY bin, standing
