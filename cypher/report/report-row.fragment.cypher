// A report. Who published it, where and whom it places, what it denies, on whose word it rests and where it stands are read where
// `parts` names them, else null; so are the article and the actors themselves. What is read of one node is read at once.
// @param parts: [Part]
// @column id: ReportId
// @column article: ArticleId
// @column publisher: SourceId?
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
// @column paper: ArticleRow?
WITH encounter, report,
  CASE WHEN 'publisher' IN $parts THEN head([(article)-[:PUBLISHED_BY]->(source:Source) | source.id]) END AS publisher,
  report {.id, .status, .mode, .level, .timeEdtf, .timeInferred, .timeDayPart, .ordinalClaim, .isWitness, .knownEdtf,
          .knownInferred, .knownFrom, .recordedAt} AS told,
  article {.id, .title, .publishedEdtf, .publishedInferred, .publishedTo, .recordedAt, .links, .textAtHand} AS page
RETURN
  told.id AS id,
  page.id AS article,
  publisher,
  encounter.id AS encounter,
  told.status AS status,
  told.mode AS mode,
  told.level AS level,
  CASE WHEN told.timeEdtf IS NULL THEN NULL
    ELSE {edtf: told.timeEdtf, inferred: told.timeInferred, dayPart: told.timeDayPart} END AS time,
  CASE WHEN 'venue' IN $parts THEN head([(report)-[:AT]->(venue:Venue) | venue.id]) END AS venue,
  told.ordinalClaim AS ordinalClaim,
  told.isWitness AS isWitness,
  told.knownEdtf AS knownEdtf,
  told.knownInferred AS knownInferred,
  told.knownFrom AS knownFrom,
  told.recordedAt AS recordedAt,
  page.publishedTo AS publishedTo,
  CASE WHEN 'participations' IN $parts THEN COLLECT {
    MATCH (report)-[p:PLACES]->(actor:Actor)
    WITH p {.role, .side, .onBehalfOf, .isPresent, .inferred, .meets, .writtenActor, .writtenSide, .position} AS placed,
      actor {.id, .name, .kind, .isNamed, .note} AS who
    ORDER BY placed.position
    RETURN {actor: who.id, role: placed.role, side: placed.side, onBehalfOf: placed.onBehalfOf, isPresent: placed.isPresent,
            inferred: placed.inferred, meets: placed.meets,
            writtenActor: placed.writtenActor, writtenSide: placed.writtenSide,
            who: CASE WHEN 'who' IN $parts THEN who END} AS participation
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
              ELSE {edtf: l.timeEdtf, inferred: l.timeInferred, dayPart: l.timeDayPart} END,
            speaker: head([(source)-[:SPEAKS_AS]->(actor:Actor) | actor.id])} AS link
    ORDER BY l.position
  } END AS links,
  CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (report)-[:EVIDENCED_BY]->(e:Evidence)
    WITH e {.id, .section, .paragraph, .gist, .phrase, .position, .checked} AS passage
    ORDER BY passage.id
    RETURN passage
  } END AS evidence,
  CASE WHEN 'paper' IN $parts THEN {
    id: page.id, title: page.title, publisher: publisher,
    published: {edtf: page.publishedEdtf, inferred: page.publishedInferred, dayPart: NULL},
    publishedTo: page.publishedTo, recordedAt: page.recordedAt, links: page.links, textAtHand: page.textAtHand
  } END AS paper
