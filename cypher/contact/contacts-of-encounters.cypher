// Which contacts follow from these encounters, as known at a time?
// @name contactsOfEncounters   @access read
// @param encounters: [String]
// @param knownAt: Int
MATCH (source:Actor)-[contact:CONTACT]->(target:Actor)
USING INDEX contact:CONTACT(encounter)
WHERE contact.encounter IN $encounters AND contact.knownFrom <= $knownAt AND contact.knownTo > $knownAt
// @include contact/contact-row
ORDER BY validFrom, id
