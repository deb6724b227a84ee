// Which number has the newest curation?
// @name lastCuration   @access read
// @column number: Int
MATCH (curation:Curation)
WHERE curation.number > 0
RETURN curation.number AS number
ORDER BY number DESC
LIMIT 1
