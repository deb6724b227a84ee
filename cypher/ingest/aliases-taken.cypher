// To which actors is an alias written, so that no alias is given to two? (Curations move aliases; who wrote them stays.)
// @name aliasesTaken   @access read
// @param names: [String]
// @column id: String
// @column name: String
// @column definedIn: String
UNWIND $names AS wanted
MATCH (actor:Actor {name: wanted})
WHERE actor.id IS NOT NULL
RETURN actor.id AS id, wanted AS name, actor.definedIn AS definedIn
UNION
UNWIND $names AS wanted
MATCH (alias:Alias {name: wanted})<-[said:ALSO_KNOWN_AS]-(actor:Actor)
RETURN CASE WHEN alias:MergedActor THEN alias.id ELSE coalesce(said.writtenFrom, actor.id) END AS id, wanted AS name,
  alias.definedIn AS definedIn
