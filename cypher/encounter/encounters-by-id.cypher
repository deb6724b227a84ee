// What are these encounters?
// @name encountersById   @access read
// @param ids: [String]
MATCH (encounter:Entity:Encounter)
WHERE encounter.id IN $ids
// @include encounter/encounter-row
ORDER BY id
