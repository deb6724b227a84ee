// In which files do the texts of these articles lie, where they are at hand?
// @name textFilesById   @access read
// @param ids: [String]
// @column id: ArticleId
// @column textFile: String
MATCH (article:Entity:Article)
WHERE article.id IN $ids AND article.textFile IS NOT NULL
RETURN article.id AS id, article.textFile AS textFile
ORDER BY id
