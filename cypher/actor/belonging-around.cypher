// Whom do these actors belong to, at any remove, and when? With no more of each than that.
// @name belongingAround   @access read
// @param ids: [String]
// @column id: ActorId
// @column kind: ActorKind
// @column affiliations: [AffiliationRow]
MATCH (inner:Entity:Actor)-[:AFFILIATED_WITH*0..4]->(actor:Actor)
WHERE inner.id IN $ids
WITH actor, count(*) AS ways
RETURN
  actor.id AS id,
  actor.kind AS kind,
  COLLECT {
    MATCH (actor)-[belongs:AFFILIATED_WITH]->(group:Actor)
    RETURN {group: group.id, kind: belongs.kind,
            time: CASE WHEN belongs.timeEdtf IS NULL THEN NULL
              ELSE {edtf: belongs.timeEdtf, inferred: belongs.timeInferred, dayPart: belongs.timeDayPart} END} AS belonging
    ORDER BY belongs.kind, group.id
  } AS affiliations
ORDER BY id
