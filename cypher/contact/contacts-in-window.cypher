// Who was in contact with whom in a window, as known at a time, earliest first?
// @name contactsInWindow   @access read
// @param limit: Int
// @include contact/contacts-valid
  // @include contact/contact-filter
WITH source, contact, target
ORDER BY contact.validFrom, contact.id
LIMIT $limit
// @include contact/contact-row
ORDER BY validFrom, id
