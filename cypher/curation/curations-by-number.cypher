// What are these curations?
// @name curationsByNumber   @access read
// @param numbers: [Int]
MATCH (curation:Curation)
WHERE curation.number IN $numbers
// @include curation/curation-row
ORDER BY number
