// The filters of the API on an article.
// @param publisher: String?
// @param encounter: String?
// @param search: String?
  AND ($publisher IS NULL OR EXISTS { (article)-[:PUBLISHED_BY]->(:Entity {id: $publisher}) })
  AND ($encounter IS NULL OR EXISTS { (article)<-[:IN_ARTICLE]-(:Report)-[:ABOUT]->(:Entity {id: $encounter}) })
  AND ($search IS NULL OR toLower(article.title) CONTAINS toLower($search))
