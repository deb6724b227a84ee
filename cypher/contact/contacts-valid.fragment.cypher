// Versions of contacts that overlap the window and stand at the knowledge time.
// @param from: Int
// @param to: Int
// @param shortFrom: Int
// @param longFrom: Int
// @param knownAt: Int
CALL () {
  MATCH (source:Actor)-[contact:CONTACT]->(target:Actor)
  USING INDEX contact:CONTACT(validFrom)
  WHERE contact.validFrom >= $shortFrom AND contact.validFrom < $to AND contact.longFrom IS NULL
    AND contact.validTo > $from AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
  RETURN source, contact, target
  UNION ALL
  MATCH (source:Actor)-[contact:CONTACT]->(target:Actor)
  USING INDEX contact:CONTACT(longFrom)
  WHERE contact.longFrom >= $longFrom AND contact.longFrom < $to AND contact.eraFrom IS NULL
    AND contact.validTo > $from AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
  RETURN source, contact, target
  UNION ALL
  MATCH (source:Actor)-[contact:CONTACT]->(target:Actor)
  USING INDEX contact:CONTACT(eraFrom)
  WHERE contact.eraFrom < $to
    AND contact.validTo > $from AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
  RETURN source, contact, target
}
WITH source, contact, target
WHERE true
