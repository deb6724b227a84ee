/** Sizes that keep a bad or hostile file from costing more than a sentence. */
export const limits = {
  fileBytes: 1_000_000,
  yamlAliases: 50,
  slugLength: 80,
  nameLength: 200,
  textLength: 1_000,
  phraseWords: 12,
  reportsPerArticle: 500,
} as const
