// What is there with words like these, best match first?
// @name searchEverything   @access read
// @param query: String
// @param text: String
// @param limit: Int
// @column id: String
// @column matches: [MatchRow]   best first: of an actor, its name and its aliases
CALL db.index.fulltext.queryNodes('everything', $query, {limit: 400}) YIELD node, score
WITH node, score,
  CASE
    WHEN node:Alias THEN head([(owner:Actor)-[:ALSO_KNOWN_AS]->(node) | owner.id])
    WHEN node:Evidence THEN head([(report:Report)-[:EVIDENCED_BY]->(node) | report.id])
    ELSE node.id
  END AS id
WITH id, coalesce(node.gist, node.title, node.name) AS text, node.phrase AS phrase,
  CASE WHEN node:Alias THEN coalesce(node.article, node.introducedIn) END AS article,
  // A name that is the very words comes first, then things that have a name, then texts, then passages.
  score * CASE
    WHEN toLower(coalesce(node.title, node.name)) = toLower($text) THEN 20.0
    WHEN node:Encounter OR node:Actor OR node:Alias OR node:Venue OR node:Source OR node:Track THEN 4.0
    WHEN node:Article THEN 2.0
    WHEN node:Evidence THEN 0.5
    ELSE 1.0
  END AS score
ORDER BY score DESC, text
WITH id, collect({text: text, phrase: phrase, article: article, score: score}) AS matches
RETURN id, matches
ORDER BY matches[0].score DESC, id
LIMIT $limit
