// What is this contact, as known at a time?
// @name contactById   @access read
// @param id: String
// @param knownAt: Int
MATCH (source:Actor)-[contact:CONTACT]->(target:Actor)
USING INDEX contact:CONTACT(id)
WHERE contact.id = $id AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
// @include contact/contact-row
