/** The query page: GraphiQL with the questions of this server in its side bar. Needs nothing from the internet. */
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './page.css'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { askGraphQL } from './ask-graphql.ts'
import { fetchExamples } from './examples.ts'
import { createQuestionsPlugin } from './questions-plugin.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no element #root')

const examples = await fetchExamples()
const questions = createQuestionsPlugin(examples)
createRoot(root).render(
  <GraphiQL
    fetcher={askGraphQL}
    defaultTabs={examples.slice(0, 1).map(({ query }) => ({ query }))}
    defaultEditorToolsVisibility={false}
    plugins={[questions, HISTORY_PLUGIN]}
    visiblePlugin={questions}
  >
    <GraphiQL.Logo>
      <a className="wordmark" href="/">
        Backchannel
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
)
