// One version of a contact; its details are read where `parts` names them, else null.
// @param parts: [Part]
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
// @column through: [ActorId]
// @column details: ContactDetailsTuple?
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
  contact.through AS through,
  CASE WHEN 'details' IN $parts THEN [
    // @include contact/contact-details
  ] END AS details
