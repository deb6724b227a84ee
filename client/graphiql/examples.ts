/** The worked examples, as this server has them: each an operation under a question in plain words. */
export async function fetchExamples(): Promise<readonly string[]> {
  const response = await fetch('/graphiql/examples')
  return response.json()
}
