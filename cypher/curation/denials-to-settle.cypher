// Which denials may mean somebody else than they do now?
// @name denialsToSettle   @access read
// @param actors: [String]
// @param merged: [String]
// @param reports: [String]
// @param articles: [String]
// @column denial: String
// @column report: ReportId
// @column article: ArticleId
// @column encounter: EncounterId
// @column first: ActorId
// @column second: ActorId
// @column writtenFirst: ActorId?
// @column writtenSecond: ActorId?
MATCH (actor:Entity)<-[:CONCERNS]-(denial:Denial)<-[:DENIES]-(report:Report)-[:IN_ARTICLE]->(article:Article)
USING INDEX actor:Entity(id)
WHERE actor.id IN $actors AND (actor.id IN $merged OR denial.writtenFirst IS NOT NULL
  OR denial.writtenSecond IS NOT NULL OR report.id IN $reports OR article.id IN $articles)
MATCH (report)-[:ABOUT]->(encounter:Encounter)
RETURN DISTINCT denial.id AS denial, report.id AS report, article.id AS article, encounter.id AS encounter,
  denial.first AS first, denial.second AS second,
  denial.writtenFirst AS writtenFirst, denial.writtenSecond AS writtenSecond
ORDER BY denial
