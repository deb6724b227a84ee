// An encounter with what it belongs to, and the identifiers of what is said of it; sessions and remarks are read where `parts`
// names them, else null.
// @param parts: [Part]
// @column id: EncounterId
// @column title: String
// @column kind: EncounterKind
// @column track: TrackId?
// @column partOf: EncounterId?
// @column follows: EncounterId?
// @column sessions: [EncounterId]?
// @column reports: [ReportId]
// @column remarks: [String]?
RETURN
  encounter.id AS id,
  encounter.title AS title,
  encounter.kind AS kind,
  head([(encounter)-[:ON_TRACK]->(track:Track) | track.id]) AS track,
  head([(encounter)-[:PART_OF]->(whole:Encounter) | whole.id]) AS partOf,
  head([(encounter)-[:FOLLOWS]->(earlier:Encounter) | earlier.id]) AS follows,
  CASE WHEN 'sessions' IN $parts THEN COLLECT {
    MATCH (encounter)<-[:PART_OF]-(part:Encounter)
    RETURN part.id ORDER BY part.id
  } END AS sessions,
  COLLECT { MATCH (encounter)<-[:ABOUT]-(report:Report) RETURN report.id ORDER BY report.knownFrom, report.id } AS reports,
  CASE WHEN 'remarks' IN $parts THEN COLLECT {
    MATCH (encounter)<-[:CONCERNS]-(remark:Entity)
    WHERE remark:Reading OR remark:Signal OR remark:Absence
    RETURN remark.id ORDER BY remark.id
  } END AS remarks
