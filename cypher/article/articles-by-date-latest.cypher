// Which articles had been published by a time, latest first?
// @name articlesByDateLatest   @access read
// @param knownAt: Int
// @param recordedAt: Int   by when it was recorded here
// @param afterPublished: Int
// @param afterId: String
// @param limit: Int
MATCH (article:Article)
WHERE article.id IS NOT NULL AND article.publishedTo <= $afterPublished AND article.publishedTo <= $knownAt AND article.recordedAt <= $recordedAt
  AND (article.publishedTo < $afterPublished OR article.id < $afterId)
// @include article/article-filter
WITH article
ORDER BY article.publishedTo DESC, article.id DESC
LIMIT $limit
// @include article/article-row
ORDER BY publishedTo DESC, id DESC
