// One version of a contact.
// @column id: ContactId
// @column encounter: EncounterId
// @column kind: ContactKind
// @column standing: Standing
// @column from: ActorId
// @column to: ActorId
// @column edtf: String
// @column inferred: Boolean
// @column dayPart: DayPart?
// @column validFrom: Int
// @column venue: VenueId?
// @column level: Level
// @column through: [ActorId]
// @column throughAgreement: [Agreement]
// @column denialScope: DenialScope?
// @column reportCount: Int
// @column originsAtLeast: Int
// @column originsAtMost: Int
// @column publishers: Int
// @column onTheRecord: Int
// @column unsettled: [String]
// @column reports: [ReportId]
// @column knownFrom: Int
// @column knownTo: Int
RETURN
  contact.id AS id,
  contact.encounter AS encounter,
  contact.kind AS kind,
  contact.standing AS standing,
  source.id AS from,
  target.id AS to,
  contact.edtf AS edtf,
  contact.inferred AS inferred,
  contact.dayPart AS dayPart,
  contact.validFrom AS validFrom,
  contact.venue AS venue,
  contact.level AS level,
  contact.through AS through,
  contact.throughAgreement AS throughAgreement,
  contact.denialScope AS denialScope,
  contact.reportCount AS reportCount,
  contact.originsAtLeast AS originsAtLeast,
  contact.originsAtMost AS originsAtMost,
  contact.publishers AS publishers,
  contact.onTheRecord AS onTheRecord,
  contact.unsettled AS unsettled,
  contact.reports AS reports,
  contact.knownFrom AS knownFrom,
  contact.knownTo AS knownTo
