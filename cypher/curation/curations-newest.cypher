// Which curations are there, newest first?
// @name curationsNewest   @access read
// @param before: Int
// @param limit: Int
MATCH (curation:Curation)
WHERE curation.number < $before
WITH curation
ORDER BY curation.number DESC
LIMIT $limit
// @include curation/curation-row
ORDER BY number DESC
