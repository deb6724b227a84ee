/** What a file format for networks is: a value in the registry. */
import type { ExportedNetwork, Provenance } from './network.ts'

export interface NetworkFormat {
  /** As in `/export/graphml`. */
  readonly id: string
  readonly label: string
  readonly mediaType: string
  readonly extension: string
  /** Parameters of its own, each with the values accepted, the default first. */
  readonly parameters: Readonly<Record<string, readonly [string, ...string[]]>>
  /** What of a network the format cannot hold, in sentences; each file states them about itself. */
  readonly losses: readonly string[]
  /** The file, in pieces, in a stable order. `options` has a value for each of `parameters`. */
  write(
    network: ExportedNetwork,
    provenance: Provenance,
    options: Readonly<Record<string, string>>,
  ): AsyncIterable<string>
}
