// A version of a contact as columns take it; its identifier tells encounter, ends and kind.
// @column id: ContactId
// @column standing: Standing
// @column inferred: Boolean
// @column validFrom: Int
// @column validTo: Int
// @column venue: VenueId?
// @column level: Level
// @column through: [ActorId]
// @column throughAgreement: [Agreement]
// @column reportCount: Int
// @column originsAtLeast: Int
// @column originsAtMost: Int
// @column publishers: Int
// @column onTheRecord: Int
// @column unsettled: [String]
// @column knownFrom: Int
// @column knownTo: Int
RETURN
  contact.id AS id,
  contact.standing AS standing,
  contact.inferred AS inferred,
  contact.validFrom AS validFrom,
  contact.validTo AS validTo,
  contact.venue AS venue,
  contact.level AS level,
  contact.through AS through,
  contact.throughAgreement AS throughAgreement,
  contact.reportCount AS reportCount,
  contact.originsAtLeast AS originsAtLeast,
  contact.originsAtMost AS originsAtMost,
  contact.publishers AS publishers,
  contact.onTheRecord AS onTheRecord,
  contact.unsettled AS unsettled,
  contact.knownFrom AS knownFrom,
  contact.knownTo AS knownTo
