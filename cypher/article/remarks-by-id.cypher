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
// @column condition: String?
// @column failsIf: String?
// @column watched: TimeRow?
// @column evidence: EvidenceRow
MATCH (remark:Entity)-[:IN_ARTICLE]->(article:Article)
WHERE remark.id IN $ids AND NOT remark:Report
// A condition names actors as they are written; curations say who that is.
WITH remark, article,
  [(remark)-[watches:WATCHES]->(actor:Actor) WHERE watches.writtenTo IS NOT NULL | [watches.writtenTo, actor.id]] AS meant
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
  reduce(text = remark.condition, one IN meant | replace(text, '"' + one[0] + '"', '"' + one[1] + '"')) AS condition,
  reduce(text = remark.failsIf, one IN meant | replace(text, '"' + one[0] + '"', '"' + one[1] + '"')) AS failsIf,
  CASE WHEN remark.windowEdtf IS NULL THEN NULL
    ELSE {edtf: remark.windowEdtf, inferred: remark.windowInferred, dayPart: NULL} END AS watched,
  {section: remark.section, paragraph: remark.paragraph, gist: remark.gist, phrase: remark.phrase,
   position: remark.position, checked: remark.checked} AS evidence
ORDER BY id
