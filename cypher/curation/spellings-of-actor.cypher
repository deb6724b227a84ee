// By which names does this actor go, and where is each from?
// @name spellingsOfActor   @access read
// @param actor: String
// @column name: String
// @column article: ArticleId?
// @column merged: ActorId?
MATCH (:Entity {id: $actor})-[:ALSO_KNOWN_AS]->(alias:Alias)
RETURN alias.name AS name, alias.article AS article, CASE WHEN alias:MergedActor THEN alias.id ELSE NULL END AS merged
ORDER BY name, article
