// Which reports make up these encounters, and from what were their accounts last derived?
// @name encountersToDerive   @access read
// @param ids: [String]
// @column id: EncounterId
// @column kind: EncounterKind
// @column derivedHash: String?
// @column reports: [ReportId]
MATCH (encounter:Entity:Encounter)
WHERE encounter.id IN $ids
RETURN encounter.id AS id, encounter.kind AS kind, encounter.derivedHash AS derivedHash,
  [(encounter)<-[:ABOUT]-(report:Report) | report.id] AS reports
ORDER BY id
