// Who was in contact with whom in a window, as known at a time, earliest first?
// @name contactsInWindow   @access read
// @param kinds: [String]?
// @param standings: [String]?
// @param actors: [String]?
// @param limit: Int
// @include contact/contacts-valid
  AND ($kinds IS NULL OR contact.kind IN $kinds)
  AND ($standings IS NULL OR contact.standing IN $standings)
  AND ($actors IS NULL OR source.id IN $actors OR target.id IN $actors
    OR any(mediator IN contact.through WHERE mediator IN $actors))
WITH source, contact, target
ORDER BY contact.validFrom, contact.id
LIMIT $limit
// @include contact/contact-row
ORDER BY validFrom, id
