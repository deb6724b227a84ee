/** A worker that reads files of contact columns. */
import { RequestFailed } from '../api/fetcher.ts'
import type { ColumnsAnswer, ColumnsOrder, NetworkColumns } from './network-columns.ts'

/** The files as one network, `long` first and then by year. Errors: `RequestFailed`, with what the server says. */
export function readFiles(urls: readonly string[], signal: AbortSignal): Promise<NetworkColumns> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./columns.worker.ts', import.meta.url), { type: 'module' })
    const end = (): void => {
      signal.removeEventListener('abort', stop)
      worker.terminate()
    }
    const stop = (): void => {
      end()
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop)
    worker.onmessage = ({ data }: MessageEvent<ColumnsAnswer>) => {
      end()
      if (data.kind === 'done') resolve(data.network)
      else reject(new RequestFailed(data.message, 'OTHER', false))
    }
    worker.onerror = () => {
      end()
      reject(new RequestFailed('The contacts could not be read.', 'OTHER', false))
    }
    const order: ColumnsOrder = { urls }
    worker.postMessage(order)
  })
}
