// What do these belong to, go by, speak as, watch and may be the same as?
// @name relationsToSettle   @access read
// @param sources: [String]
// @column relation: String
// @column type: String
// @column from: String
// @column to: String
// @column writtenFrom: ActorId?
// @column writtenTo: ActorId?
// @column properties: Map
// @column name: String?
// @column article: ArticleId?
MATCH (source:Entity)
WHERE source.id IN $sources
MATCH (source)-[said:AFFILIATED_WITH|POSSIBLY_SAME_AS|SPEAKS_AS|WATCHES|ALSO_KNOWN_AS]->(target:Entity)
WHERE NOT (target:MergedActor AND type(said) = 'ALSO_KNOWN_AS')
RETURN elementId(said) AS relation, type(said) AS type, source.id AS from, target.id AS to,
  said.writtenFrom AS writtenFrom, said.writtenTo AS writtenTo, properties(said) AS properties,
  CASE WHEN target:Alias THEN target.name ELSE NULL END AS name,
  CASE WHEN target:Alias THEN target.article ELSE NULL END AS article
ORDER BY type, coalesce(writtenFrom, from), coalesce(writtenTo, to), relation
