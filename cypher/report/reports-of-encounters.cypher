// What do reports say of these encounters?
// @name reportsOfEncounters   @access read
// @param encounters: [String]
MATCH (encounter:Entity:Encounter)<-[:ABOUT]-(report:Report)
WHERE encounter.id IN $encounters
MATCH (report)-[:IN_ARTICLE]->(article:Article)
// @include report/report-row
ORDER BY knownFrom, id
