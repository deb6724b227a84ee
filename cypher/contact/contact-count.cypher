// How many contacts are there in a window, as known at a time?
// @name contactCount   @access read
// @column contacts: Int
// @include contact/contacts-valid
  // @include contact/contact-filter
RETURN count(contact) AS contacts
