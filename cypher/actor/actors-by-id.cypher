// Who are these actors?
// @name actorsById   @access read
// @param ids: [String]
MATCH (actor:Entity:Actor)
WHERE actor.id IN $ids
// @include actor/actor-row
ORDER BY id
