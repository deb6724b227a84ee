/**
 * Identifiers in arguments. One that nothing has must not read as "nothing is reported", so whatever an answer lacks is looked
 * up; what exists and was not known yet, or has nothing reported of it, is no error.
 */
import { InvalidInput, NotFound } from '../domain/errors.ts'
import type { RequestContext } from './context.ts'

const loaderOf = {
  actor: 'actors',
  encounter: 'encounters',
  source: 'sources',
  track: 'tracks',
  venue: 'venues',
} as const

/** What an argument may name. */
export type GivenKind = keyof typeof loaderOf

/** Throws `InvalidInput` naming the argument, its value and what is accepted for an identifier of none of these kinds. */
export function checkKind<Kind extends string>(argument: string, id: string, ...kinds: readonly Kind[]): Kind {
  const kind = kinds.find((one) => id.startsWith(`${one}:`))
  if (kind !== undefined) return kind
  throw new InvalidInput(`${argument}: ${JSON.stringify(id)} is not accepted; expected ${listKinds(kinds)}`, argument)
}

/**
 * The identifier of what an argument names, of a merged actor the one that it was merged into. Throws `InvalidInput` for one of
 * another kind, `NotFound` for one that nothing has.
 */
export async function findGiven(
  argument: string,
  id: string,
  kinds: GivenKind | readonly GivenKind[],
  { loaders }: Pick<RequestContext, 'loaders'>,
): Promise<string> {
  const accepted = [kinds].flat()
  const kind = checkKind(argument, id, ...accepted)
  const row = await loaders[loaderOf[kind]].load(id)
  if (row !== undefined) return row.id
  throw new NotFound(
    `${argument}: no ${kind} has the identifier ${JSON.stringify(id)}; expected ${listKinds(accepted)}`,
  )
}

/** `actor:…, encounter:… or track:…`. */
function listKinds(kinds: readonly string[]): string {
  const last = kinds.map((kind) => `${kind}:…`)
  const before = last.splice(0, last.length - 1)
  return [before.join(', '), ...last].filter((part) => part !== '').join(' or ')
}
