// Who mediated in a window, as known at a time, and in which encounters, earliest first?
// @name mediatorsInWindow   @access read
// @param standings: [String]
// @param afterName: String
// @param afterId: String
// @param limit: Int
// @column encounters: [EncounterId]
// @include contact/contacts-valid
  AND contact.kind = 'MEDIATED' AND contact.standing IN $standings
WITH target AS actor, contact.encounter AS encounter, min(contact.validFrom) AS earliest
WHERE actor.name >= $afterName AND (actor.name > $afterName OR actor.id > $afterId)
WITH actor, encounter, earliest
ORDER BY earliest, encounter
WITH actor, collect(encounter) AS encounters
ORDER BY actor.name, actor.id
LIMIT $limit
// @include actor/actor-row
, encounters
ORDER BY name, id
