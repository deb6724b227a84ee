// Give things that came through the offline importer their empty lists, which it cannot store; some at a time.
// @name fillEntityLists   @access write
// @param after: String
// @param limit: Int
// @column last: String?
MATCH (entity:Entity)
WHERE entity.id >= $after AND entity.emptyLists IS NOT NULL
WITH entity, entity.id AS id
ORDER BY id
LIMIT $limit
FOREACH (name IN entity.emptyLists | SET entity[name] = [])
REMOVE entity.emptyLists
RETURN max(id) AS last
