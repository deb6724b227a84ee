// Who took part in these encounters, in which role, as known at a time?
// @name participantsOfEncounters   @access read
// @param encounters: [String]
// @param knownAt: Int
// @column actor: ActorId
// @column role: Role
// @column encounter: EncounterId
MATCH (actor:Actor)-[part:TOOK_PART]->(encounter:Entity:Encounter)
WHERE encounter.id IN $encounters AND part.knownFrom <= $knownAt AND part.knownTo > $knownAt
RETURN actor.id AS actor, part.role AS role, encounter.id AS encounter
ORDER BY actor, role, encounter
