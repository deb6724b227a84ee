// Which encounters does any report place in a window, or leave without a time?
// @name encountersReported   @access read
// @param from: Int
// @param to: Int
// @param shortFrom: Int
// @param longFrom: Int
// @param limit: Int
CALL () {
  MATCH (report:Report)
  WHERE report.timeFrom >= $shortFrom AND report.timeFrom < $to AND report.timeLongFrom IS NULL AND report.timeTo > $from
  RETURN report
  UNION
  MATCH (report:Report)
  WHERE report.timeLongFrom >= $longFrom AND report.timeLongFrom < $to AND report.timeEraFrom IS NULL AND report.timeTo > $from
  RETURN report
  UNION
  MATCH (report:Report)
  WHERE report.timeEraFrom < $to AND report.timeTo > $from
  RETURN report
  UNION
  MATCH (report:Report)
  WHERE report.isTimeless = true
  RETURN report
  UNION
  MATCH (denial:Denial)<-[:DENIES]-(report:Report)
  WHERE denial.timeFrom >= $shortFrom AND denial.timeFrom < $to AND denial.timeLongFrom IS NULL AND denial.timeTo > $from
  RETURN report
  UNION
  MATCH (denial:Denial)<-[:DENIES]-(report:Report)
  WHERE denial.timeLongFrom >= $longFrom AND denial.timeLongFrom < $to AND denial.timeEraFrom IS NULL AND denial.timeTo > $from
  RETURN report
  UNION
  MATCH (denial:Denial)<-[:DENIES]-(report:Report)
  WHERE denial.timeEraFrom < $to AND denial.timeTo > $from
  RETURN report
}
MATCH (report)-[:ABOUT]->(encounter:Encounter)
WITH encounter, count(report) AS reportsHere
LIMIT $limit
// @include encounter/encounter-row
ORDER BY id
