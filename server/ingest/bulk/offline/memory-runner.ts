/** What the checks of a load ask of the store, answered from memory: of what an offline load has taken so far. */
import type { Statement, StatementRunner } from '../../../database/statement.ts'
import { aliasesTaken, entitiesKnown, identifiersOfKind } from '../../../database/statements.gen.ts'
import { InvariantViolated } from '../../../domain/errors.ts'
import type { DefinedFile } from '../../unit.ts'

export interface MemoryRunner extends StatementRunner {
  /** Takes note of what a file defines. */
  learn(file: DefinedFile): void
}

/** Only what another file can speak of or define again is kept: reports and the like carry their article's name. */
const keptLabels: ReadonlySet<string> = new Set(['Actor', 'Venue', 'Source', 'Track', 'Encounter', 'Article'])

export function createMemoryRunner(): MemoryRunner {
  const definedIn = new Map<string, string>()
  const named = new Map<string, { readonly id: string; readonly definedIn: string }[]>()
  const answers: Readonly<Record<string, (parameters: never) => readonly object[]>> = {
    [entitiesKnown.name]: ({ ids }: { readonly ids: readonly string[] }) =>
      ids.flatMap((id) => {
        const file = definedIn.get(id)
        return file === undefined ? [] : [{ id, definedIn: file }]
      }),
    [identifiersOfKind.name]: ({ prefix, limit }: { readonly prefix: string; readonly limit: number }) =>
      [...definedIn.keys()]
        .filter((id) => id.startsWith(prefix))
        .sort()
        .slice(0, limit)
        .map((id) => ({ id })),
    [aliasesTaken.name]: ({ names }: { readonly names: readonly string[] }) =>
      names.flatMap((name) => (named.get(name) ?? []).map((actor) => ({ ...actor, name }))),
  }
  return {
    learn: ({ key, entities }) => {
      for (const { id, label, properties } of entities) {
        if (keptLabels.has(label)) definedIn.set(id, key)
        if (label !== 'Actor' && label !== 'Alias') continue
        const name = String(properties.name)
        const slug = id.slice(id.indexOf(':') + 1)
        const actor = label === 'Actor' ? id : `actor:${slug.slice(0, slug.lastIndexOf('/'))}`
        named.set(name, [...(named.get(name) ?? []), { id: actor, definedIn: key }])
      }
    },
    run: async <Parameters extends object, Row extends object>(
      { name }: Statement<Parameters, Row>,
      parameters: Parameters,
    ) => {
      const answer = answers[name]
      if (answer === undefined) throw new InvariantViolated(`an offline load cannot answer ${name}`)
      // Each answer has the columns of its statement.
      return answer(parameters as never) as readonly Row[]
    },
  }
}
