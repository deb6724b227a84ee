// What do these reports say, on whose word, and where does it stand in their articles?
// @name reportsById   @access read
// @param ids: [String]
MATCH (report:Entity:Report)-[:ABOUT]->(encounter:Encounter)
USING INDEX report:Entity(id)
WHERE report.id IN $ids
MATCH (report)-[:IN_ARTICLE]->(article:Article)
// @include report/report-row
ORDER BY knownFrom, id
