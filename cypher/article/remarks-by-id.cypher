// What do these readings, signals, absences and documents say, and of what?
// @name remarksById   @access read
// @param ids: [String]
// @column id: String
// @column label: RemarkLabel
// @column article: ArticleId
// @column about: String?
// @column kind: String?
// @column name: String?
// @column heldBy: String?
// @column state: String?
// @column settledBy: ReportId?
// @column missingAt: TimeRow?
// @column evidence: EvidenceRow
MATCH (remark:Entity)-[:IN_ARTICLE]->(article:Article)
WHERE remark.id IN $ids AND NOT remark:Report
RETURN
  remark.id AS id,
  remark.entityKind AS label,
  article.id AS article,
  head([(remark)-[:CONCERNS]->(subject:Entity) | subject.id]) AS about,
  remark.kind AS kind,
  remark.name AS name,
  remark.heldBy AS heldBy,
  remark.state AS state,
  remark.settledBy AS settledBy,
  CASE WHEN remark.timeEdtf IS NULL THEN NULL
    ELSE {edtf: remark.timeEdtf, inferred: remark.timeInferred, dayPart: remark.timeDayPart} END AS missingAt,
  {section: remark.section, paragraph: remark.paragraph, gist: remark.gist, phrase: remark.phrase,
   position: remark.position, checked: remark.checked} AS evidence
ORDER BY id
