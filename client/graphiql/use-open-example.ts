/** Opening a question in the editor's tabs. */
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { Kind, parse } from 'graphql'
import { useEffect } from 'react'
import type { Example } from './examples.ts'

/** The operation in the tab in front, and what opens an example in a tab. */
export interface OpenExamples {
  readonly current: string
  readonly open: (example: Example) => void
}

/**
 * Opens an example in the tab where it stands already, else in the tab in front if nothing was done in it (blank, or an
 * example neither edited nor asked, as the page begins), else in a new tab.
 */
export function useOpenExample(examples: readonly Example[]): OpenExamples {
  const { tabs, activeTabIndex, queryEditor } = useGraphiQL(pick('tabs', 'activeTabIndex', 'queryEditor'))
  const { addTab, changeTab, setOperationFacts, updateActiveTabValues } = useGraphiQLActions()
  const tab = tabs[activeTabIndex]
  const current = tab?.query ?? ''
  const hasAnswer = (tab?.response ?? '') !== ''
  const isUntouched = current.trim() === '' || (!hasAnswer && examples.some(({ query }) => query === current))

  // The answers in plain words are comments: they are to be read whole.
  useEffect(() => queryEditor?.updateOptions({ wordWrap: 'on' }), [queryEditor])

  const open = ({ query }: Example) => {
    const standing = tabs.findIndex((one) => one.query === query)
    const facts = readOperation(query)
    if (standing === -1) {
      if (!isUntouched) addTab()
      updateActiveTabValues({ query, operationName: facts.operationName })
      queryEditor?.setValue(query)
    } else if (standing !== activeTabIndex) {
      changeTab(standing)
    }
    // GraphiQL reads the operation only once the editor has settled; who runs it sooner would ask under the old name.
    setOperationFacts(facts)
    queryEditor?.getDomNode()?.closest('.graphiql-sessions')?.scrollIntoView()
  }
  return { current, open }
}

/** What GraphiQL keeps of the operation in the editor; an example has one. */
function readOperation(query: string) {
  const documentAST = parse(query)
  const operations = documentAST.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  return { documentAST, operations, operationName: operations[0]?.name?.value ?? '' }
}
