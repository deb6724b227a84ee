// Put the versions of these encounters' accounts in place of what was derived before.
// @name replaceAccounts   @access write
// @param encounters: [Map]
UNWIND $encounters AS row
MATCH (encounter:Entity {id: row.id})
SET encounter.derivedHash = row.hash
WITH encounter, row
CALL (encounter) {
  MATCH (encounter)-[:HAS_ACCOUNT]->(old:Account)
  DETACH DELETE old
}
CALL (encounter) {
  MATCH (encounter)<-[old:TOOK_PART]-()
  DELETE old
}
CALL (encounter, row) {
  UNWIND row.accounts AS version
  CREATE (encounter)-[:HAS_ACCOUNT]->(account:Account)
  SET account = version
}
CALL (encounter, row) {
  UNWIND row.participants AS part
  MATCH (actor:Entity {id: part.actor})
  CREATE (actor)-[:TOOK_PART {role: part.role, knownFrom: part.knownFrom, knownTo: part.knownTo}]->(encounter)
}
