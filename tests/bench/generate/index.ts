/** A generated network as the files that would tell it. */

import { toSourceFile } from '../../../server/ingest/bulk/value-file.ts'
import type { SourceFile } from '../../../server/ingest/source-file.ts'
import { generateArticles } from './articles.ts'
import { type Network, planNetwork } from './network.ts'
import { generateRegisters } from './registers.ts'

/** Register files and then articles of a network of this many encounters, one at a time; equal for equal seeds. */
export function* generateFiles(encounters: number, seed?: number): Generator<SourceFile> {
  const network: Network = planNetwork(encounters, seed)
  for (const [name, value] of generateRegisters(network)) yield toSourceFile(name, value)
  for (const article of generateArticles(network)) yield toSourceFile(article.article, article)
}
