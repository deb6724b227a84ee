// From when are those of these known that an article introduced, on each clock? What a register holds is always known, as is an
// actor of whom that is so of one name; by the identifier of a merged actor, the one that it was merged into is meant.
// @name introductions   @access read
// @param ids: [String]
// @column id: String
// @column namedFrom: Int
// @column publishedTo: Int
// @column recordedAt: Int
MATCH (asked:Entity)
WHERE asked.id IN $ids
OPTIONAL MATCH (kept:Actor)-[:ALSO_KNOWN_AS]->(asked)
WITH asked, coalesce(kept, asked) AS entry
WITH asked, [entry] + COLLECT { MATCH (entry)-[:ALSO_KNOWN_AS]->(name:MergedActor) RETURN name } AS written
WHERE all(one IN written WHERE one.introducedIn IS NOT NULL)
UNWIND written AS one
RETURN asked.id AS id, min(one.namedFrom) AS namedFrom, min(one.publishedTo) AS publishedTo, min(one.recordedAt) AS recordedAt
ORDER BY id
