// By which names do actors go and to whom do they belong, in the order of their folded names from one on?
// @name namesToCompare   @access read
// @param from: String
// @param limit: Int
// @column id: ActorId
// @column kind: ActorKind
// @column folded: String
// @column names: [String]
// @column foldedNames: [String]
// @column groups: [NamedGroupRow]
MATCH (actor:Actor)
WHERE actor.folded >= $from AND actor.id IS NOT NULL
WITH actor
ORDER BY actor.folded, actor.id
LIMIT $limit
RETURN actor.id AS id, actor.kind AS kind, actor.folded AS folded,
  [actor.name] + COLLECT { MATCH (actor)-[:ALSO_KNOWN_AS]->(alias:Alias) RETURN alias.name ORDER BY alias.id } AS names,
  [actor.folded] + COLLECT { MATCH (actor)-[:ALSO_KNOWN_AS]->(alias:Alias) RETURN alias.folded ORDER BY alias.id } AS foldedNames,
  COLLECT {
    MATCH (actor)-[belongs:AFFILIATED_WITH]->(group:Actor)
    RETURN {id: group.id, name: group.name, kind: belongs.kind} AS belonging
    ORDER BY group.id, belongs.kind
  } AS groups
ORDER BY folded, id
