// Which reports rest on this source, at any link of their chains, as known at a time?
// @name reportsOfSource   @access read
// @param source: String
// @param knownAt: Int
// @param limit: Int
// @column id: ReportId
MATCH (:Entity {id: $source})<-[:ATTRIBUTED_TO]-(report:Report)
WHERE report.knownFrom <= $knownAt
WITH DISTINCT report
RETURN report.id AS id
ORDER BY report.knownFrom, id
LIMIT $limit
