/** The sources behind a view: asked for where they are not at hand, or read from what was answered already. */
import type { QueryClient } from '@tanstack/react-query'
import { networkReportsQuery } from '../../api/queries.ts'
import type { Contact } from '../../graph/model.ts'
import { toStandpoint } from '../../state/moment.ts'
import type { Explorer } from '../../state/use-explorer.ts'
import { findView } from '../views/registry.ts'
import { listArticles, listSources, type SourceLine, type SourceTally, tallySources } from './sources.ts'

type Query = ReturnType<typeof networkReportsQuery>

/** As the ruler has them, or counted where the collection is large; undefined where the picture is not of contacts that can be told. */
export type Sources = readonly SourceLine[] | SourceTally | undefined

export async function askSources(explorer: Explorer, queries: QueryClient): Promise<Sources> {
  const { query, tell } = plan(explorer)
  return query === undefined ? tell(undefined) : tell(await queries.ensureQueryData(query))
}

/** Undefined also where they have not been asked for. */
export function readSources(explorer: Explorer, queries: QueryClient): Sources {
  const { query, tell } = plan(explorer)
  return tell(query === undefined ? undefined : queries.getQueryData(query.queryKey))
}

interface Plan {
  /** Undefined where no reports need to be asked for. */
  readonly query: Query | undefined
  readonly tell: (answer: Parameters<NonNullable<Query['select']>>[0] | undefined) => Sources
}

function plan(explorer: Explorer): Plan {
  const { isLarge, isPlain, isTold, moment, articles, drawn, known, passes, view } = explorer
  const { id } = findView(view.view)
  const isOfWindow = id !== 'watch' && id !== 'changes' && id !== 'plane'
  // A plain picture is filtered as it is drawn, and its contacts are told whatever the filter.
  const isUntold = isPlain && (!isTold || view.show !== null)
  if (isUntold || (isLarge && !isOfWindow)) return { query: undefined, tell: () => undefined }
  if (id === 'watch' || id === 'changes') return { query: undefined, tell: () => listArticles(articles) }
  // The plane tells of all time, and itself what was known when.
  const lens = moment.lens === undefined ? {} : { lens: moment.lens }
  const isPlane = id === 'plane'
  const query = networkReportsQuery(isPlane ? lens : { window: moment.window, ...toStandpoint(moment) })
  const contacts: readonly Contact[] = isPlane ? known.contacts.filter(passes) : drawn.contacts
  return {
    query,
    tell: (answer) => {
      if (answer === undefined) return undefined
      const reports = query.select?.(answer) ?? new Map()
      if (!isLarge) return listSources(contacts, reports, articles)
      return tallySources(contacts, reports, drawn.omitted !== null)
    },
  }
}
