// Which encounters of these tracks, with these actors, or at these venues and anywhere within, overlap a window as known at a
// time, earliest first? A track has what is part of its encounters.
// @name timelineOfSubjects   @access read
// @param subjects: [String]
// @param kinds: [String]
// @param from: Int
// @param to: Int
// @param knownAt: Int
// @param limit: Int
UNWIND $subjects AS subject
CALL (subject) {
  MATCH (:Entity {id: subject})<-[:ON_TRACK]-(:Encounter)<-[:PART_OF*0..2]-(encounter:Encounter)
  RETURN encounter
  UNION
  MATCH (:Entity {id: subject})-[part:TOOK_PART]->(encounter:Encounter)
  WHERE part.knownFrom <= $knownAt AND part.knownTo > $knownAt
  RETURN encounter
  UNION
  MATCH (:Entity {id: subject})<-[:WITHIN*0..8]-(:Venue)<-[:AT]-(report:Report)-[:ABOUT]->(encounter:Encounter)
  WHERE report.knownFrom <= $knownAt
  RETURN encounter
}
WITH encounter, count(*) AS ways
MATCH (encounter)-[:HAS_ACCOUNT]->(account:Account)
WHERE account.kind IN $kinds AND account.validFrom < $to AND account.validTo > $from
  AND account.knownFrom <= $knownAt AND account.knownTo > $knownAt
WITH encounter, account
ORDER BY account.validFrom, account.validTo, encounter.id
LIMIT $limit
// @include encounter/encounter-row
ORDER BY id
