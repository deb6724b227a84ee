// How many articles are there, known or not yet?
// @name articleCount   @access read
// @column articles: Int
MATCH (article:Article)
RETURN count(article) AS articles
