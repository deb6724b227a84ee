// Which of these reports, or of the reports in these articles, speak of this actor as it stands?
// @name reportsPlacing   @access read
// @param actor: String
// @param reports: [String]
// @param articles: [String]
// @column report: ReportId
// @column article: ArticleId
CALL () {
  MATCH (report:Entity:Report)
  WHERE report.id IN $reports
  RETURN report
  UNION
  MATCH (article:Entity)<-[:IN_ARTICLE]-(report:Report)
  WHERE article.id IN $articles
  RETURN report
}
MATCH (report)-[:IN_ARTICLE]->(article:Article)
WHERE EXISTS { (report)-[:PLACES]->(:Entity {id: $actor}) }
  OR EXISTS { MATCH (report)-[placed:PLACES]->() WHERE placed.side = $actor OR placed.onBehalfOf = $actor }
  OR EXISTS { (report)-[:DENIES]->(:Denial)-[:CONCERNS]->(:Entity {id: $actor}) }
RETURN report.id AS report, article.id AS article
ORDER BY report
