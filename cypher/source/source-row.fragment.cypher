// A source, and the actor who speaks where it is one.
// @column id: SourceId
// @column name: String
// @column kind: SourceKind
// @column note: String?
// @column actor: ActorId?
// @column articles: [ArticleId]
RETURN
  source.id AS id,
  source.name AS name,
  source.kind AS kind,
  source.note AS note,
  head([(source)-[:SPEAKS_AS]->(actor:Actor) | actor.id]) AS actor,
  COLLECT {
    MATCH (source)<-[:PUBLISHED_BY]-(article:Article)
    RETURN article.id ORDER BY article.publishedTo, article.id
  } AS articles
