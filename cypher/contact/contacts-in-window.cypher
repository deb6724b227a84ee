// Who was in contact with whom in a window, as known at a time, earliest first?
// @name contactsInWindow   @access read
// @include contact/contacts-earliest
// @include contact/contact-row
ORDER BY validFrom, id
