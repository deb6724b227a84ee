// Give contacts that came through the offline importer their empty lists, which it cannot store; some at a time.
// @name fillContactLists   @access write
// @param after: String
// @param limit: Int
// @column last: String?
MATCH ()-[contact:CONTACT]->()
USING INDEX contact:CONTACT(id)
WHERE contact.id >= $after AND contact.emptyLists IS NOT NULL
WITH contact, contact.id AS id
ORDER BY id
LIMIT $limit
FOREACH (name IN contact.emptyLists | SET contact[name] = [])
REMOVE contact.emptyLists
RETURN max(id) AS last
