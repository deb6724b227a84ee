// Which actors are there, by name?
// @name actorsByName   @access read
// @param kinds: [String]?
// @param since: String   the property that says from when what an article introduces is known
// @param knownAt: Int
// @param afterName: String
// @param afterId: String
// @param limit: Int
MATCH (actor:Actor)
WHERE actor.id IS NOT NULL AND actor.name >= $afterName AND (actor.name > $afterName OR actor.id > $afterId)
  AND ($kinds IS NULL OR actor.kind IN $kinds)
  AND (actor.introducedIn IS NULL OR actor[$since] <= $knownAt)
// @include actor/belongs
WITH actor
ORDER BY actor.name, actor.id
LIMIT $limit
// @include actor/actor-row
ORDER BY name, id
