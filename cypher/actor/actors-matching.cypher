// Which actors have a name or alias like these words that was in use by then, best match first?
// @name actorsMatching   @access read
// @param query: String
// @param kinds: [String]?
// @param articlesSince: String   the property that says from when an article is known
// @param skip: Int
// @param limit: Int
// @column score: Float
CALL db.index.fulltext.queryNodes('actor_names', $query, {limit: 200}) YIELD node, score
WHERE (node.introducedIn IS NULL OR node[$since] <= $knownAt) AND NOT EXISTS {
  MATCH (article:Entity)
  WHERE article.id = node.article AND article[$articlesSince] > $knownAt
}
OPTIONAL MATCH (owner:Actor)-[:ALSO_KNOWN_AS]->(node)
WITH coalesce(owner, CASE WHEN node:Actor THEN node END) AS actor, max(score) AS score
WHERE actor IS NOT NULL AND ($kinds IS NULL OR actor.kind IN $kinds)
// @include actor/known
// @include actor/belongs
WITH actor, score
ORDER BY score DESC, actor.id
SKIP $skip
LIMIT $limit
// @include actor/actor-row
, score
ORDER BY score DESC, id
