// Which actors had most contacts in a window, as known at a time? Denied contacts are not counted.
// @name actorsByContacts   @access read
// @param actorKinds: [String]?
// @param skip: Int
// @param limit: Int
// @column contacts: Int
// @include contact/contacts-valid
  AND contact.kind <> 'DENIED'
UNWIND [source, target] AS actor
WITH actor, count(contact) AS contacts
WHERE ($actorKinds IS NULL OR actor.kind IN $actorKinds)
// @include actor/belongs
WITH actor, contacts
ORDER BY contacts DESC, actor.id
SKIP $skip
LIMIT $limit
// @include actor/actor-row
, contacts
ORDER BY contacts DESC, id
