/** A condition as it is stored: as JSON beside what it speaks of, so that nothing it names can go unnoticed. */
import type { Status } from '../domain/report.ts'
import type { Time } from '../domain/time.ts'
import type { ConditionEntry } from './condition-schema.ts'
import { pointTo, type StoredRelationship } from './graph.ts'
import type { Problems } from './problems.ts'
import type { ValuePath } from './source-file.ts'

export interface StoredCondition {
  /** What `toCondition` reads. */
  readonly json: string
  readonly window: Time | undefined
  readonly pointsTo: readonly StoredRelationship[]
}

/** A condition as found at `path`; what gives no window of its own gets the one of what it settles, if any. */
export function conditionProperties(
  entry: ConditionEntry | undefined,
  path: ValuePath,
  problems: Problems,
  outer: Time | undefined = undefined,
): StoredCondition | undefined {
  if (entry === undefined) return undefined
  if ('report' in entry) {
    return { json: JSON.stringify({ kind: 'report', report: `report:${entry.report}` }), window: outer, pointsTo: [] }
  }
  if ('contact' in entry) {
    const { kinds, between, standings, venue } = entry.contact
    const window = problems.time([...path, 'contact', 'window'], entry.contact.window) ?? outer
    if (between[0] === between[1]) {
      problems.add([...path, 'contact', 'between'], `${between[0]} stands on both ends; expected two actors`)
    }
    const json = JSON.stringify({
      kind: 'contact',
      kinds: kinds.map((kind) => kind.toUpperCase()),
      between: between.map((actor) => `actor:${actor}`),
      standings: toStandings(standings, kinds.every((kind) => kind === 'denied') ? ['DENIED'] : held),
      ...bounds(window, venue),
    })
    const pointsTo = [...between.flatMap((actor) => pointTo('WATCHES', `actor:${actor}`)), ...toVenue(venue)]
    return { json, window, pointsTo }
  }
  const { track, kinds = meetings, standings, venue } = entry.encounter
  const window = problems.time([...path, 'encounter', 'window'], entry.encounter.window) ?? outer
  const json = JSON.stringify({
    kind: 'encounter',
    track: `track:${track}`,
    kinds: kinds.map((kind) => kind.toUpperCase()),
    standings: toStandings(standings, held),
    ...bounds(window, venue),
  })
  return { json, window, pointsTo: [...pointTo('WATCHES', `track:${track}`), ...toVenue(venue)] }
}

const held: readonly Status[] = ['OCCURRED', 'UNDER_WAY']
const meetings = ['round', 'session', 'meeting', 'talks', 'call', 'exchange'] as const

const toStandings = (given: readonly string[] | undefined, usual: readonly Status[]): readonly string[] =>
  given?.map((status) => status.toUpperCase()) ?? usual

const bounds = (window: Time | undefined, venue: string | undefined) => ({
  window: window === undefined ? undefined : { edtf: window.edtf, inferred: window.inferred },
  venue: venue === undefined ? undefined : `venue:${venue}`,
})

const toVenue = (venue: string | undefined) => pointTo('WATCHES', venue === undefined ? undefined : `venue:${venue}`)
