// What signals or absences, of one subject or all, were told in a window or watch it, by articles known by a time, earliest
// published first? A track speaks for its encounters, and an encounter for its sessions.
// @name remarksKnown   @access read
// @param label: String   Signal or Absence
// @param about: String?
// @param from: Int
// @param to: Int
// @param knownAt: Int
// @param recordedAt: Int   by when it was recorded here
// @param limit: Int
// @column id: String
CALL () {
  WITH 1 AS every
  WHERE $about IS NULL
  MATCH (article:Article)<-[:IN_ARTICLE]-(remark:Entity)
  WHERE article.id IS NOT NULL AND article.publishedTo <= $knownAt
  RETURN article, remark
  UNION
  MATCH (subject:Entity {id: $about})<-[:ON_TRACK|PART_OF*0..2]-(:Entity)<-[:CONCERNS]-(remark:Entity)
  MATCH (remark)-[:IN_ARTICLE]->(article:Article)
  WHERE article.publishedTo <= $knownAt
  RETURN article, remark
}
WITH article, remark
WHERE remark.entityKind = $label AND article.recordedAt <= $recordedAt
  AND (coalesce(remark.timeFrom, article.publishedFrom) < $to AND coalesce(remark.timeTo, article.publishedTo + 1) > $from
    OR remark.windowFrom < $to AND remark.windowTo > $from)
RETURN remark.id AS id
ORDER BY article.publishedTo, id
LIMIT $limit
