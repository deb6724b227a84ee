// An encounter. What it belongs to, its sessions, the remarks on it and when its first report was known are read where `parts`
// names them, else null.
// @param parts: [Part]
// @column id: EncounterId
// @column title: String
// @column kind: EncounterKind
// @column setting: EncounterSettingRow?
// @column sessions: [EncounterId]?
// @column remarks: [String]?
// @column knownFrom: Int?
RETURN
  encounter.id AS id,
  encounter.title AS title,
  encounter.kind AS kind,
  CASE WHEN 'setting' IN $parts THEN {
    track: head([(encounter)-[:ON_TRACK]->(track:Track) | track.id]),
    partOf: head([(encounter)-[:PART_OF]->(whole:Encounter) | whole.id]),
    follows: head([(encounter)-[:FOLLOWS]->(earlier:Encounter) | earlier.id])
  } END AS setting,
  CASE WHEN 'sessions' IN $parts THEN COLLECT {
    MATCH (encounter)<-[:PART_OF]-(part:Encounter)
    RETURN part.id ORDER BY part.id
  } END AS sessions,
  CASE WHEN 'remarks' IN $parts THEN COLLECT {
    MATCH (encounter)<-[:CONCERNS]-(remark:Entity)
    WHERE remark:Reading OR remark:Signal OR remark:Absence
    RETURN remark.id ORDER BY remark.id
  } END AS remarks,
  CASE WHEN 'known' IN $parts THEN head(COLLECT {
    MATCH (encounter)<-[:ABOUT]-(report:Report)
    RETURN report.knownFrom ORDER BY report.knownFrom
  }) END AS knownFrom
