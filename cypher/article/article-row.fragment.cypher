// An article; who published it, what it is based on, and the identifiers of what it says are read where `parts` names them, else null.
// @param parts: [Part]
// @column id: ArticleId
// @column title: String
// @column publisher: SourceId?
// @column basedOn: [SourceId]?
// @column published: TimeRow
// @column publishedTo: Int
// @column recordedAt: Int
// @column links: [String]
// @column textAtHand: Boolean
// @column reports: [ReportId]?
// @column remarks: [String]?
RETURN
  article.id AS id,
  article.title AS title,
  CASE WHEN 'publisher' IN $parts THEN head([(article)-[:PUBLISHED_BY]->(publisher:Source) | publisher.id]) END AS publisher,
  CASE WHEN 'basedOn' IN $parts THEN [(article)-[:BASED_ON]->(base:Source) | base.id] END AS basedOn,
  {edtf: article.publishedEdtf, inferred: article.publishedInferred, dayPart: NULL} AS published,
  article.publishedTo AS publishedTo,
  article.recordedAt AS recordedAt,
  article.links AS links,
  article.textAtHand AS textAtHand,
  CASE WHEN 'reports' IN $parts THEN COLLECT {
    MATCH (article)<-[:IN_ARTICLE]-(report:Report)
    RETURN report.id ORDER BY report.id
  } END AS reports,
  CASE WHEN 'remarks' IN $parts THEN COLLECT {
    MATCH (article)<-[:IN_ARTICLE]-(remark:Entity)
    WHERE NOT remark:Report
    RETURN remark.id ORDER BY remark.id
  } END AS remarks
