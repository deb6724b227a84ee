// Write things as a file defines them, each with all its properties.
// @name writeEntities   @access write
// @param entities: [Map]
UNWIND $entities AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity.recordedAt = row.recordedAt
WITH entity, row, entity.recordedAt AS recordedAt, entity.derivedHash AS derivedHash
SET entity = row.properties
SET entity.id = row.id, entity.recordedAt = recordedAt, entity.derivedHash = derivedHash
SET entity:$(row.label)
