// Who mediated in a window, as known at a time, and in which encounters?
// @name mediatorsInWindow   @access read
// @param afterName: String
// @param afterId: String
// @param limit: Int
// @column encounters: [EncounterId]
// @include contact/contacts-valid
  AND contact.kind = 'MEDIATED' AND NOT contact.standing IN ['DENIED', 'CANCELLED']
WITH target AS actor, collect(DISTINCT contact.encounter) AS encounters
WHERE actor.name >= $afterName AND (actor.name > $afterName OR actor.id > $afterId)
WITH actor, encounters
ORDER BY actor.name, actor.id
LIMIT $limit
// @include actor/actor-row
, encounters
ORDER BY name, id
