/** Every job of `npm run bench`, in the order in which all of them run. */
import type { Job } from '../job.ts'
import { clientJob } from './client/index.ts'
import { columnsJob } from './columns.ts'
import { lensJob } from './lens/index.ts'
import { lighthouseJob } from './lighthouse.ts'
import { loadJob } from './load/index.ts'
import { plansJob } from './plans.ts'
import { queryJob } from './query/index.ts'
import { startJob } from './start.ts'

export const jobs: readonly Job[] = [
  startJob,
  loadJob,
  plansJob,
  queryJob,
  lensJob,
  columnsJob,
  clientJob,
  lighthouseJob,
]
