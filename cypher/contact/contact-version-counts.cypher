// How many versions of contacts that reach into a window were known by a time, by the year in which they begin? Those that
// last longer than a month have none.
// @name contactVersionCounts   @access read
// @param from: Int
// @param to: Int
// @param shortFrom: Int
// @param knownAt: Int
// @column year: Int?
// @column versions: Int
CALL () {
  MATCH ()-[contact:CONTACT]->()
  USING INDEX contact:CONTACT(validFrom)
  WHERE contact.validFrom >= $shortFrom AND contact.validFrom < $to AND contact.longFrom IS NULL
    AND contact.validTo > $from AND contact.knownFrom <= $knownAt
  RETURN datetime({epochSeconds: contact.validFrom}).year AS year, count(*) AS versions
  UNION ALL
  MATCH ()-[contact:CONTACT]->()
  USING INDEX contact:CONTACT(longFrom)
  WHERE contact.longFrom < $to AND contact.validTo > $from AND contact.knownFrom <= $knownAt
  RETURN null AS year, count(*) AS versions
}
WITH year, versions
WHERE versions > 0
RETURN year, versions
ORDER BY year
