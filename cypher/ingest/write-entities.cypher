// Write things as a file defines them, each with all its properties. A thing was recorded when it came here first; a report,
// when it came to say what it says.
// @name writeEntities   @access write
// @param entities: [Map]
UNWIND $entities AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity.recordedAt = row.recordedAt
WITH entity, row, entity.derivedHash AS derivedHash,
  CASE row.label WHEN 'Report' THEN row.recordedAt ELSE entity.recordedAt END AS recordedAt
SET entity = row.properties
SET entity.id = row.id, entity.recordedAt = recordedAt, entity.derivedHash = derivedHash
SET entity:$(row.label)
