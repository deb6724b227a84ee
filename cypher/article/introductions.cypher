// From when are those of these known that an article introduced, on each clock? (What a register holds is always known.)
// @name introductions   @access read
// @param ids: [String]
// @column id: String
// @column namedFrom: Int
// @column publishedTo: Int
// @column recordedAt: Int
MATCH (entry:Entity)
WHERE entry.id IN $ids AND entry.introducedIn IS NOT NULL
RETURN entry.id AS id, entry.namedFrom AS namedFrom, entry.publishedTo AS publishedTo, entry.recordedAt AS recordedAt
ORDER BY id
