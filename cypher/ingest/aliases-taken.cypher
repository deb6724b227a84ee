// Which actors have an alias, so that no alias is given to two?
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
MATCH (alias:Alias {name: wanted})<-[:ALSO_KNOWN_AS]-(actor:Actor)
RETURN actor.id AS id, wanted AS name, actor.definedIn AS definedIn
