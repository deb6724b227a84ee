/** What the mediation flow says, of a band and of a bar. */
import { standingsBySureness } from '../../../server/domain/standings.ts'
import { fillMarks } from '../../graph/encoding.ts'
import type { Flow } from './flows.ts'

/** `Iran through Qatar: 1 encounter, held; Indirect talks in Doha, 1 July 2026`. */
export function writeFlow(flow: Flow, nameOf: (id: string) => string): string {
  const [party, mediator] = [nameOf(flow.party), nameOf(flow.mediator)]
  const course = flow.isHalf ? `${party} and the mediator ${mediator} only` : `${party} through ${mediator}`
  const occasions = [...new Set(flow.contacts.map(({ encounter, time }) => `${encounter.title}, ${time.text}`))]
  const some = flow.isPartial ? ', as some say' : ''
  const counts = countStandings(flow)
  const standings = counts.length === 1 ? counts.map(({ word }) => word).join('') : writeStandings(flow)
  return `${course}${some}: ${writeCount(flow.weight)}, ${standings}; ${occasions.join('; ')}`
}

/** `2 held, 1 under way`. */
function writeStandings(flow: Flow): string {
  return countStandings(flow)
    .map(({ word, count }) => `${count} ${word}`)
    .join(', ')
}

/** Surest first. Each encounter stands as the surest of its contacts does. */
function countStandings({ contacts }: Flow) {
  const surest = new Map<string, number>()
  for (const { encounter, standing } of contacts) {
    const place = standingsBySureness.indexOf(standing)
    surest.set(encounter.id, Math.min(place, surest.get(encounter.id) ?? place))
  }
  return standingsBySureness
    .map((standing, place) => ({
      word: fillMarks[standing].word,
      count: [...surest.values()].filter((other) => other === place).length,
    }))
    .filter(({ count }) => count > 0)
}

/** `2 encounters`; `1 encounter, some say` of a mediator whom only some reports name. */
export function writeCount(count: number, isPartial = false): string {
  return `${count} ${count === 1 ? 'encounter' : 'encounters'}${isPartial ? ', some say' : ''}`
}

/** What is written on a band: in words, or as a number where there is less room. */
export function listWordings(flow: Flow): readonly string[] {
  const words = writeStandings(flow)
  return [flow.isPartial ? `${words}, some say` : words, `${flow.weight}`]
}
