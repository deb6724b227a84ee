// Which actors does a register say may be the same, and on what ground?
// @name declaredSame   @access read
// @param limit: Int
// @column a: ActorId
// @column b: ActorId
// @column ground: String
MATCH (first:Actor)-[same:POSSIBLY_SAME_AS]->(second:Actor)
USING INDEX same:POSSIBLY_SAME_AS(ground)
WHERE same.ground > ''
RETURN first.id AS a, second.id AS b, same.ground AS ground
ORDER BY a, b, ground
LIMIT $limit
