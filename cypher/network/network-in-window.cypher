// Who was in contact with whom in a window, as known at a time, earliest first, and, where `parts` asks for it, who is drawn of
// it: all who took part, whoever is said not to have met, and whom they belong to at any remove? The last of the limit is
// read to know whether there are more: who is in it alone is not drawn. Lists, since a map brings its keys along each time.
// @name networkInWindow   @access read
// @column contacts: [ContactTuple]
// @column drawn: [DrawnActorTuple]?
// @include contact/contacts-earliest
WITH collect([
    contact.id, contact.encounter, contact.kind, contact.standing, source.id, target.id, contact.edtf, contact.inferred,
    contact.dayPart, contact.validFrom, contact.through, CASE WHEN 'details' IN $parts THEN [
      // @include contact/contact-details
    ] END
  ]) AS contacts,
  collect(contact.encounter)[0..$limit - 1] AS encounters,
  collect(CASE WHEN contact.kind = 'DENIED' THEN [source, target] ELSE [] END)[0..$limit - 1] AS apart
CALL (encounters, apart) {
  WITH encounters, apart
  WHERE 'drawn' IN $parts
  CALL (encounters, apart) {
    CALL (encounters, apart) {
      UNWIND apart AS ends
      UNWIND ends AS inner
      RETURN inner, NULL AS role
      UNION ALL
      MATCH (encounter:Entity)<-[part:TOOK_PART]-(inner)
      WHERE encounter.id IN encounters AND part.knownFrom <= $knownAt AND part.knownTo > $knownAt
      RETURN inner, part.role AS role
    }
    // @include actor/actors-with-roles
  }
  WITH *
  ORDER BY id
  RETURN collect([id, name, kind, isNamed, note, aliases, affiliations, possiblySame, roles]) AS drawn
}
RETURN contacts, CASE WHEN 'drawn' IN $parts THEN drawn END AS drawn
