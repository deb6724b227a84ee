// Which encounters are these reports about?
// @name encountersOfReports   @access read
// @param reports: [String]
// @column id: EncounterId
MATCH (report:Entity:Report)-[:ABOUT]->(encounter:Encounter)
USING INDEX report:Entity(id)
WHERE report.id IN $reports
RETURN DISTINCT encounter.id AS id
ORDER BY id
