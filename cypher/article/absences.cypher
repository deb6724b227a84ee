// What was said to be missing by articles published by a time, earliest first?
// @name absencesKnown   @access read
// @param knownAt: Int
// @param limit: Int
// @column id: String
MATCH (article:Article)<-[:IN_ARTICLE]-(absence:Absence)
WHERE article.id IS NOT NULL AND article.publishedTo <= $knownAt
RETURN absence.id AS id
ORDER BY article.publishedTo, id
LIMIT $limit
