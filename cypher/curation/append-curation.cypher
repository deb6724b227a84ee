// Write a curation at the end of the log, with everybody it speaks of.
// @name appendCuration   @access write
// @param curation: Map
// @param actors: [Map]
CREATE (curation:Curation)
SET curation = $curation
WITH curation
UNWIND $actors AS actor
MERGE (spoken:CuratedActor {id: actor.id})
SET spoken.name = coalesce(actor.name, spoken.name)
CREATE (curation)-[:SPEAKS_OF]->(spoken)
