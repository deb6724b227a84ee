// A report. Whom it places, what it denies, on whose word it rests and where it stands are read where `parts` names them, else null.
// @param parts: [Part]
// @column id: ReportId
// @column article: ArticleId
// @column publisher: SourceId
// @column encounter: EncounterId
// @column status: Status
// @column mode: Mode?
// @column level: Level?
// @column time: TimeRow?
// @column venue: VenueId?
// @column ordinalClaim: Int?
// @column isWitness: Boolean
// @column knownEdtf: String
// @column knownInferred: Boolean
// @column knownFrom: Int
// @column recordedAt: Int
// @column publishedTo: Int
// @column participations: [ParticipationRow]?
// @column denials: [DenialRow]?
// @column links: [LinkRow]?
// @column evidence: [EvidenceRow]?
RETURN
  report.id AS id,
  article.id AS article,
  publisher.id AS publisher,
  encounter.id AS encounter,
  report.status AS status,
  report.mode AS mode,
  report.level AS level,
  CASE WHEN report.timeEdtf IS NULL THEN NULL
    ELSE {edtf: report.timeEdtf, inferred: report.timeInferred, dayPart: report.timeDayPart} END AS time,
  head([(report)-[:AT]->(venue:Venue) | venue.id]) AS venue,
  report.ordinalClaim AS ordinalClaim,
  report.isWitness AS isWitness,
  report.knownEdtf AS knownEdtf,
  report.knownInferred AS knownInferred,
  report.knownFrom AS knownFrom,
  report.recordedAt AS recordedAt,
  article.publishedTo AS publishedTo,
  CASE WHEN 'participations' IN $parts THEN COLLECT {
    MATCH (report)-[p:PLACES]->(actor:Actor)
    RETURN {actor: actor.id, role: p.role, side: p.side, onBehalfOf: p.onBehalfOf, isPresent: p.isPresent,
            inferred: p.inferred, meets: p.meets,
            writtenActor: p.writtenActor, writtenSide: p.writtenSide} AS participation
    ORDER BY p.position
  } END AS participations,
  CASE WHEN 'denials' IN $parts THEN COLLECT {
    MATCH (report)-[:DENIES]->(denial:Denial)
    RETURN {between: [denial.first, denial.second], scope: denial.scope,
            window: {edtf: denial.timeEdtf, inferred: denial.timeInferred, dayPart: denial.timeDayPart}} AS denied
    ORDER BY denial.id
  } END AS denials,
  CASE WHEN 'links' IN $parts THEN COLLECT {
    MATCH (report)-[l:ATTRIBUTED_TO]->(source:Source)
    RETURN {step: l.step, source: source.id, basis: l.basis,
            saidAt: CASE WHEN l.timeEdtf IS NULL THEN NULL
              ELSE {edtf: l.timeEdtf, inferred: l.timeInferred, dayPart: l.timeDayPart} END} AS link
    ORDER BY l.position
  } END AS links,
  CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (report)-[:EVIDENCED_BY]->(e:Evidence)
    RETURN {section: e.section, paragraph: e.paragraph, gist: e.gist, phrase: e.phrase, position: e.position,
            checked: e.checked} AS passage
    ORDER BY e.id
  } END AS evidence
