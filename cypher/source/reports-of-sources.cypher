// Which reports rest on these sources, at any link of their chains, as known at a time, earliest known first: so many of each?
// @name reportsOfSources   @access read
// @param sources: [String]
// @param knownAt: Int
// @param limit: Int
// @column id: ReportId
// @column asked: SourceId
UNWIND $sources AS asked
CALL (asked) {
  MATCH (:Entity {id: asked})<-[:ATTRIBUTED_TO]-(report:Report)
  WHERE report.knownFrom <= $knownAt
  WITH DISTINCT report
  RETURN report
  ORDER BY report.knownFrom, report.id
  LIMIT $limit
}
RETURN report.id AS id, asked
ORDER BY report.knownFrom, id
