/** What stands in place of the page while there is nothing to show: waiting, a failure, or an empty database. */
import { RequestFailed } from './api/fetcher.ts'
import styles from './app.module.css'
import type { ExplorerState } from './state/use-explorer.ts'
import controls from './ui/controls.module.css'

export function Interruption({ state }: { readonly state: ExplorerState }) {
  switch (state.kind) {
    case 'ready':
      return null
    case 'waiting':
      return (
        <main className="shell-notice" aria-busy="true">
          <p className="shell-lead">Who met whom, where and when, and who says so</p>
          <p className="shell-quiet">Reading what is known …</p>
        </main>
      )
    case 'empty':
      return (
        <main className="shell-notice">
          <h1>Nothing has been loaded yet</h1>
          <p>The database holds no article. Load one with npm run seed, and this page will show what it says.</p>
        </main>
      )
    case 'failed':
      return <Failure error={state.error} retry={state.retry} />
  }
}

function Failure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const isRetriable = error instanceof RequestFailed && error.isRetriable
  const isNetwork = error instanceof RequestFailed && error.code === 'NETWORK'
  return (
    <main className="shell-notice" role="alert">
      <h1>
        {!isRetriable
          ? 'The question could not be answered'
          : isNetwork
            ? 'The server cannot be reached'
            : 'The database is not answering'}
      </h1>
      <p>
        {isRetriable
          ? 'Nothing is lost. The page asks again by itself, and shows the answer when it comes.'
          : error.message}
      </p>
      <p className="shell-quiet">
        {isRetriable ? 'Retrying …' : 'The address may name a window or a time that cannot be read.'}
      </p>
      <div className={styles.noticeActions}>
        <button type="button" className={controls.button} onClick={retry}>
          Try now
        </button>
        {!isRetriable && (
          <a className={controls.button} href="./">
            Start from the whole view
          </a>
        )}
      </div>
    </main>
  )
}
