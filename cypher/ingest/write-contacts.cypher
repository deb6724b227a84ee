// Write the versions of contacts derived from reports.
// @name writeContacts   @access write
// @param contacts: [Map]
UNWIND $contacts AS row
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
CREATE (source)-[contact:CONTACT]->(target)
SET contact = row.properties
