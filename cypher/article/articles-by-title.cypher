// Which articles had been published by a time, by title?
// @name articlesByTitle   @access read
// @param knownAt: Int
// @param recordedAt: Int   by when it was recorded here
// @param afterTitle: String
// @param afterId: String
// @param limit: Int
MATCH (article:Article)
WHERE article.id IS NOT NULL AND article.title >= $afterTitle AND (article.title > $afterTitle OR article.id > $afterId)
  AND article.publishedTo <= $knownAt AND article.recordedAt <= $recordedAt
// @include article/article-filter
WITH article
ORDER BY article.title, article.id
LIMIT $limit
// @include article/article-row
ORDER BY title, id
