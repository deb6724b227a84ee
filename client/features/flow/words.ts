/** What the mediation flow says, of a band and of a bar. */
import { fillMarks } from '../../graph/encoding.ts'
import type { Flow } from './flows.ts'

/** `Iran through Qatar: 1 encounter, held; Indirect talks in Doha, 1 July 2026`. */
export function writeFlow(flow: Flow, nameOf: (id: string) => string): string {
  const [party, mediator] = [nameOf(flow.party), nameOf(flow.mediator)]
  const course = flow.isHalf ? `${party} and the mediator ${mediator} only` : `${party} through ${mediator}`
  const occasions = [...new Set(flow.contacts.map(({ encounter, time }) => `${encounter.title}, ${time.text}`))]
  const some = flow.isPartial ? ', as some say' : ''
  return `${course}${some}: ${writeCount(flow.weight)}, ${writeStandings(flow)}; ${occasions.join('; ')}`
}

export function writeStandings({ contacts }: Flow): string {
  return [...new Set(contacts.map(({ standing }) => fillMarks[standing].word))].join(' or ')
}

/** `2 encounters`; `1 encounter, some say` of a mediator whom only some reports name. */
export function writeCount(count: number, isPartial = false): string {
  return `${count} ${count === 1 ? 'encounter' : 'encounters'}${isPartial ? ', some say' : ''}`
}

/** What is written on a band: in words, or as a number where there is less room. */
export function listWordings(flow: Flow): readonly string[] {
  const words = `${flow.weight} ${writeStandings(flow)}`
  return [flow.isPartial ? `${words}, some say` : words, `${flow.weight}`]
}
