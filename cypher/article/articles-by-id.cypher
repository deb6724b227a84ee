// What are these articles?
// @name articlesById   @access read
// @param ids: [String]
MATCH (article:Entity:Article)
WHERE article.id IN $ids
// @include article/article-row
ORDER BY id
