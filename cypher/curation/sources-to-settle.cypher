// Of whom is something said that may mean somebody else than it does now? Of these actors, and of whoever speaks as, watches
// or belongs to one of them that was ever merged, or that something was moved to.
// @name sourcesToSettle   @access read
// @param actors: [String]
// @param merged: [String]
// @column id: String
CALL () {
  MATCH (source:Entity)
  WHERE source.id IN $actors
  RETURN source
  UNION
  MATCH (source:Entity)-[said:AFFILIATED_WITH|POSSIBLY_SAME_AS|SPEAKS_AS|WATCHES]->(target:Entity)
  WHERE target.id IN $actors AND (target.id IN $merged OR said.writtenTo IS NOT NULL)
  RETURN source
}
RETURN source.id AS id
ORDER BY id
