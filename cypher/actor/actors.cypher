// Which actors are there, by name?
// @name actorsByName   @access read
// @param kinds: [String]?
// @param afterName: String
// @param afterId: String
// @param limit: Int
MATCH (actor:Actor)
WHERE actor.id IS NOT NULL AND actor.name >= $afterName AND (actor.name > $afterName OR actor.id > $afterId)
  AND ($kinds IS NULL OR actor.kind IN $kinds)
// @include actor/known
// @include actor/belongs
WITH actor
ORDER BY actor.name, actor.id
LIMIT $limit
// @include actor/actor-row
ORDER BY name, id
