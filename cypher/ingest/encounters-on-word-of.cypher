// Which encounters are told of on the word of these sources, of those that speak as an actor?
// @name encountersOnWordOf   @access read
// @param sources: [String]
// @column id: EncounterId
MATCH (source:Entity:Source)
USING INDEX source:Entity(id)
WHERE source.id IN $sources AND EXISTS { (source)-[:SPEAKS_AS]->(:Actor) }
MATCH (source)<-[:ATTRIBUTED_TO]-(:Report)-[:ABOUT]->(encounter:Encounter)
RETURN DISTINCT encounter.id AS id
ORDER BY id
