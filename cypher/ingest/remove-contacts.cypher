// Remove the contacts derived from these encounters.
// @name removeContacts   @access write
// @param encounters: [String]
UNWIND $encounters AS encounter
MATCH ()-[contact:CONTACT {encounter: encounter}]->()
DELETE contact
