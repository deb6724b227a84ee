// An actor with its names, what it belongs to, and who it may also be: lists are read where `parts` names them, else null.
// The name of one merged into it that an article introduced is that article's.
// @param parts: [Part]
// @column id: ActorId
// @column name: String
// @column kind: ActorKind
// @column isNamed: Boolean
// @column note: String?
// @column aliases: [AliasRow]?
// @column affiliations: [AffiliationRow]?
// @column possiblySame: [PossiblySameRow]?
WITH *, actor {.id, .name, .kind, .isNamed, .note} AS told
RETURN
  told.id AS id,
  told.name AS name,
  told.kind AS kind,
  told.isNamed AS isNamed,
  told.note AS note,
  CASE WHEN 'aliases' IN $parts THEN COLLECT {
    MATCH (actor)-[:ALSO_KNOWN_AS]->(alias:Alias)
    RETURN {name: alias.name, article: coalesce(alias.article, alias.introducedIn)} AS other
    ORDER BY alias.name, alias.id
  } END AS aliases,
  CASE WHEN 'affiliations' IN $parts THEN COLLECT {
    MATCH (actor)-[belongs:AFFILIATED_WITH]->(group:Actor)
    RETURN {group: group.id, kind: belongs.kind,
            time: CASE WHEN belongs.timeEdtf IS NULL THEN NULL
              ELSE {edtf: belongs.timeEdtf, inferred: belongs.timeInferred, dayPart: belongs.timeDayPart} END} AS belonging
    ORDER BY belongs.kind, group.id
  } END AS affiliations,
  CASE WHEN 'possiblySame' IN $parts THEN COLLECT {
    MATCH (actor)-[same:POSSIBLY_SAME_AS]-(other:Actor)
    RETURN {actor: other.id, ground: same.ground} AS suggestion
    ORDER BY other.id
  } END AS possiblySame
