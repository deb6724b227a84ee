// Which parts in reports may mean somebody else than they do now? Those of merged actors, those that were moved before, and
// those in reports and articles that are chosen.
// @name placementsToSettle   @access read
// @param actors: [String]
// @param merged: [String]
// @param reports: [String]
// @param articles: [String]
// @param limit: Int
// @column relation: String
// @column report: ReportId
// @column article: ArticleId
// @column encounter: EncounterId
// @column actor: ActorId
// @column side: ActorId?
// @column onBehalfOf: ActorId?
// @column writtenActor: ActorId?
// @column writtenSide: ActorId?
// @column writtenOnBehalfOf: ActorId?
CALL () {
  MATCH (merged:Entity)<-[placed:PLACES]-(report:Report)
  WHERE merged.id IN $merged
  RETURN report, placed
  UNION
  MATCH (report:Report)-[placed:PLACES]->(:Entity)
  USING INDEX placed:PLACES(side)
  WHERE placed.side IN $merged
  RETURN report, placed
  UNION
  MATCH (report:Report)-[placed:PLACES]->(:Entity)
  USING INDEX placed:PLACES(onBehalfOf)
  WHERE placed.onBehalfOf IN $merged
  RETURN report, placed
  UNION
  MATCH (report:Report)-[placed:PLACES]->(:Entity)
  USING INDEX placed:PLACES(writtenActor)
  WHERE placed.writtenActor IN $actors
  RETURN report, placed
  UNION
  MATCH (report:Report)-[placed:PLACES]->(:Entity)
  USING INDEX placed:PLACES(writtenSide)
  WHERE placed.writtenSide IN $actors
  RETURN report, placed
  UNION
  MATCH (report:Report)-[placed:PLACES]->(:Entity)
  USING INDEX placed:PLACES(writtenOnBehalfOf)
  WHERE placed.writtenOnBehalfOf IN $actors
  RETURN report, placed
  UNION
  MATCH (report:Entity:Report)-[placed:PLACES]->(actor:Entity)
  WHERE report.id IN $reports
    AND (actor.id IN $actors OR placed.side IN $actors OR placed.onBehalfOf IN $actors)
  RETURN report, placed
  UNION
  MATCH (article:Entity)<-[:IN_ARTICLE]-(report:Report)-[placed:PLACES]->(actor:Entity)
  WHERE article.id IN $articles
    AND (actor.id IN $actors OR placed.side IN $actors OR placed.onBehalfOf IN $actors)
  RETURN report, placed
}
WITH report, placed
LIMIT $limit
MATCH (article:Article)<-[:IN_ARTICLE]-(report)-[:ABOUT]->(encounter:Encounter)
RETURN elementId(placed) AS relation, report.id AS report, article.id AS article, encounter.id AS encounter,
  endNode(placed).id AS actor, placed.side AS side, placed.onBehalfOf AS onBehalfOf,
  placed.writtenActor AS writtenActor, placed.writtenSide AS writtenSide,
  placed.writtenOnBehalfOf AS writtenOnBehalfOf
