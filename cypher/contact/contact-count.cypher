// How many contacts are there in a window, as known at a time?
// @name contactCount   @access read
// @param kinds: [String]?
// @param standings: [String]?
// @param actors: [String]?
// @column contacts: Int
// @include contact/contacts-valid
  AND ($kinds IS NULL OR contact.kind IN $kinds)
  AND ($standings IS NULL OR contact.standing IN $standings)
  AND ($actors IS NULL OR source.id IN $actors OR target.id IN $actors
    OR any(mediator IN contact.through WHERE mediator IN $actors))
RETURN count(contact) AS contacts
