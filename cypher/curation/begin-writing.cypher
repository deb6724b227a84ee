// Wait for this writer's turn, which lasts until its transaction ends: which of these actors does a curation speak of? (Setting
// the property takes the lock, though it stays as it is.)
// @name beginWriting   @access write
// @param actors: [String]
// @column id: ActorId
MERGE (turn:WriteTurn {id: 'store'})
SET turn.isTaken = true
WITH turn
UNWIND $actors AS actor
MATCH (curated:CuratedActor {id: actor})
RETURN DISTINCT curated.id AS id
ORDER BY id
