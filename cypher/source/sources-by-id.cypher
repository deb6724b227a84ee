// Who are these sources?
// @name sourcesById   @access read
// @param ids: [String]
MATCH (source:Entity:Source)
WHERE source.id IN $ids
// @include source/source-row
ORDER BY id
