/** The catalogue of questions, as this server has it. */

/** A question in plain words with the GraphQL operation that answers it, under the words as comments. */
export interface Example {
  readonly topic: string
  readonly question: string
  readonly query: string
}

/** In the order in which a newcomer meets them; those of one topic follow each other. */
export async function fetchExamples(): Promise<readonly Example[]> {
  const response = await fetch('/graphiql/examples')
  return response.json()
}

/** Those in whose topic, question, answer or operation every word occurs, whatever its case: `denied kushner`. */
export function filterExamples(examples: readonly Example[], text: string): readonly Example[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return examples.filter(({ topic, question, query }) => {
    const all = `${topic} ${question} ${query}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}

/** By topic, in their order. */
export function groupByTopic(
  examples: readonly Example[],
): readonly { readonly topic: string; readonly examples: readonly Example[] }[] {
  return [...new Set(examples.map(({ topic }) => topic))].map((topic) => ({
    topic,
    examples: examples.filter((example) => example.topic === topic),
  }))
}
