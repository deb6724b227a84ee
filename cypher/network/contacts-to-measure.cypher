// Who was in contact with whom in a window, as known at a time, with no more than measures and paths are made of?
// @name contactsToMeasure   @access read
// @param kinds: [String]?
// @param standings: [String]?
// @param limit: Int
// @column id: ContactId
// @column encounter: EncounterId
// @column kind: ContactKind
// @column standing: Standing
// @column from: ActorId
// @column to: ActorId
// @column through: [ActorId]
// @column validFrom: Int
// @column validTo: Int
// @include contact/contacts-valid
  AND ($kinds IS NULL OR contact.kind IN $kinds)
  AND ($standings IS NULL OR contact.standing IN $standings)
RETURN
  contact.id AS id,
  contact.encounter AS encounter,
  contact.kind AS kind,
  contact.standing AS standing,
  source.id AS from,
  target.id AS to,
  contact.through AS through,
  contact.validFrom AS validFrom,
  contact.validTo AS validTo
ORDER BY validFrom, id
LIMIT $limit
