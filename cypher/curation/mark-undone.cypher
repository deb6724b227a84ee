// Note which curations are undone, and by which.
// @name markUndone   @access write
// @param rows: [Map]
UNWIND $rows AS row
MATCH (curation:Curation {number: row.number})
SET curation.undoneBy = row.undoneBy
