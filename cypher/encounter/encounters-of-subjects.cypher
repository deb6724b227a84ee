// Which encounters, whatever is believed of them, are on these tracks, with these actors, or at these venues
// and anywhere within, by any report? A track has what is part of its encounters.
// @name encountersOfSubjects   @access read
// @param subjects: [String]
// @param limit: Int   for each subject
// @column subject: String
UNWIND $subjects AS subject
CALL (subject) {
  MATCH (:Entity {id: subject})<-[:ON_TRACK]-(:Encounter)<-[:PART_OF*0..2]-(encounter:Encounter)
  RETURN encounter
  UNION
  MATCH (:Entity {id: subject})-[:TOOK_PART]->(encounter:Encounter)
  RETURN encounter
  UNION
  MATCH (:Entity {id: subject})<-[:WITHIN*0..8]-(:Venue)<-[:AT]-(:Report)-[:ABOUT]->(encounter:Encounter)
  RETURN encounter
}
WITH subject, encounter, count(*) AS ways
ORDER BY encounter.id
WITH subject, collect(encounter)[0..$limit] AS encounters
UNWIND encounters AS encounter
// @include encounter/encounter-row
, subject AS subject
ORDER BY subject, id
