// One entry of the log of curations, with everybody it speaks of.
// @column number: Int
// @column kind: CurationKind
// @column by: String
// @column reason: String
// @column at: Int
// @column actor: ActorId
// @column others: [ActorId]
// @column into: ActorId?
// @column intoKind: ActorKind?
// @column reports: [ReportId]
// @column names: [String]
// @column nameArticles: [String]
// @column undoes: Int?
// @column undoneBy: Int?
// @column speaksOf: [CuratedActorRow]
RETURN
  curation.number AS number,
  curation.kind AS kind,
  curation.by AS by,
  curation.reason AS reason,
  curation.at AS at,
  curation.actor AS actor,
  curation.others AS others,
  curation.into AS into,
  curation.intoKind AS intoKind,
  curation.reports AS reports,
  curation.names AS names,
  curation.nameArticles AS nameArticles,
  curation.undoes AS undoes,
  curation.undoneBy AS undoneBy,
  COLLECT {
    MATCH (curation)-[:SPEAKS_OF]->(spoken:CuratedActor)
    RETURN {id: spoken.id, name: spoken.name} AS one
    ORDER BY spoken.id
  } AS speaksOf
