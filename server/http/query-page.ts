/** `/graphiql`: the query page with its catalogue of questions, all from this server. */
import { Router } from 'express'
import { servePage } from './page-files.ts'
import type { Question } from './questions.ts'
import { secureQueryPage } from './security-headers.ts'

/** Routes of the page built into `folder`; `/examples` gives each question with its topic and its operation, in order. */
export function createQueryPageRoutes(folder: string, questions: readonly Question[]): Router {
  // Question and answer each as one comment: the editor breaks its lines to its own width.
  const examples = questions.map(({ topic, question, answer, document }) => ({
    topic,
    question,
    query: `# ${question}\n# ${answer}\n${document}`,
  }))
  const router = Router()
  router.use(secureQueryPage())
  router.get('/examples', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache')
    response.json(examples)
  })
  router.use(servePage(folder))
  return router
}
