/** The query page: GraphiQL with the worked examples of this server in its tabs. Needs nothing from the internet. */
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './page.css'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { askGraphQL } from './ask-graphql.ts'
import { fetchExamples } from './examples.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no element #root')

const examples = await fetchExamples()
createRoot(root).render(
  <GraphiQL
    fetcher={askGraphQL}
    defaultTabs={examples.map((query) => ({ query }))}
    defaultEditorToolsVisibility={false}
    plugins={[HISTORY_PLUGIN]}
  >
    <GraphiQL.Logo>
      <a className="wordmark" href="/">
        Backchannel
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
)
