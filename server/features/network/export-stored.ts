/** What an export holds as it is stored: contacts streamed from the database, with the names that a file needs. */
import { type RowOf, toContactDetails } from '../../database/decode.ts'
import type { ContactDetailsRow, Part } from '../../database/rows.ts'
import { contactCount, contactsForExport, participantsOfEncounters } from '../../database/statements.gen.ts'
import type { Role } from '../../domain/report.ts'
import type { AsOf } from '../../schema/as-of.ts'
import { windowParameters } from '../../schema/clocks.ts'
import type { RequestContext } from '../../schema/context.ts'
import type { ContactFilter } from '../contact/index.ts'

type StoredRow = RowOf<typeof contactsForExport>

export type ExportRow = Omit<StoredRow, 'details'> & {
  readonly details: ContactDetailsRow | null
  /** The contacts that a rolled-up one stands for. */
  readonly rolledFrom?: readonly string[]
}

export type Batches = Iterable<readonly ExportRow[]> | AsyncIterable<readonly ExportRow[]>

/** Where the contacts of an export come from. */
export interface Source {
  /** From the first again with each call; `parts` are read along. */
  readonly streamRows: (parts: readonly Part[]) => Batches
  /** Who took part in these encounters, in which roles. */
  readonly readRoles: (encounters: readonly string[]) => Promise<ReadonlyMap<string, Iterable<Role>>>
  /** How many contacts were left out, where so many were given; null where these are too many to look at. */
  readonly countOmitted: (given: number) => Promise<number | null>
}

const batchSize = 1_000

/** Read as they come, so that memory is bounded by actors and encounters. */
export function asStored(asOf: AsOf, filter: ContactFilter, limit: number, context: RequestContext): Source {
  const parameters = { ...windowParameters(asOf), ...filter }
  return {
    streamRows: (parts) => toRows(context.stream(contactsForExport, { ...parameters, limit, parts })),
    readRoles: async (encounters) => {
      const roles = new Map<string, Set<Role>>()
      for (let start = 0; start < encounters.length; start += batchSize) {
        const batch = encounters.slice(start, start + batchSize)
        for (const { actor, role } of await context.read(participantsOfEncounters, {
          encounters: batch,
          knownAt: asOf.knownAt,
        })) {
          const held = roles.get(actor) ?? new Set()
          roles.set(actor, held.add(role))
        }
      }
      return roles
    },
    countOmitted: async (given) => ((await context.read(contactCount, parameters))[0]?.contacts ?? 0) - given,
  }
}

async function* toRows(batches: AsyncIterable<readonly StoredRow[]>): AsyncGenerator<readonly ExportRow[]> {
  for await (const rows of batches)
    yield rows.map((row) => ({ ...row, details: row.details === null ? null : toContactDetails(row.details) }))
}
