// Which sources are there, by name?
// @name sourcesByName   @access read
// @param kinds: [String]?
// @param search: String?
// @param since: String   the property that says from when what an article introduces is known
// @param knownAt: Int
// @param afterName: String
// @param afterId: String
// @param limit: Int
MATCH (source:Source)
WHERE source.id IS NOT NULL AND source.name >= $afterName AND (source.name > $afterName OR source.id > $afterId)
  AND ($kinds IS NULL OR source.kind IN $kinds)
  AND (source.introducedIn IS NULL OR source[$since] <= $knownAt)
  AND ($search IS NULL OR any(word IN split(toLower(source.name), ' ') + split(toLower(source.name), '_') WHERE word STARTS WITH toLower($search)))
WITH source
ORDER BY source.name, source.id
LIMIT $limit
// @include source/source-row
ORDER BY name, id
