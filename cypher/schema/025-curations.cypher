// The log of curations: append-only, in the order of their numbers; a handle for each actor that one speaks of, which stays
// when the actor itself goes and comes back. What a curation moved keeps what was written beside it (`written…`): those
// indexes hold nothing else, so that an undo finds what to put back. A side is no relationship, and is found by its own.
CREATE CONSTRAINT curation_number IF NOT EXISTS FOR (n:Curation) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT curated_actor_id IF NOT EXISTS FOR (n:CuratedActor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT write_turn_id IF NOT EXISTS FOR (n:WriteTurn) REQUIRE n.id IS UNIQUE;
CREATE INDEX placed_side IF NOT EXISTS FOR ()-[p:PLACES]-() ON (p.side);
CREATE INDEX placed_on_behalf_of IF NOT EXISTS FOR ()-[p:PLACES]-() ON (p.onBehalfOf);
CREATE INDEX placed_written_actor IF NOT EXISTS FOR ()-[p:PLACES]-() ON (p.writtenActor);
CREATE INDEX placed_written_side IF NOT EXISTS FOR ()-[p:PLACES]-() ON (p.writtenSide);
CREATE INDEX placed_written_on_behalf_of IF NOT EXISTS FOR ()-[p:PLACES]-() ON (p.writtenOnBehalfOf);
CREATE INDEX possibly_same_ground IF NOT EXISTS FOR ()-[s:POSSIBLY_SAME_AS]-() ON (s.ground);
CREATE INDEX actor_folded IF NOT EXISTS FOR (n:Actor) ON (n.folded, n.id);
