/** How many independent origins a list asks for. */
import { InvalidInput } from '../domain/errors.ts'
import type { InputMaybe } from './types.gen.ts'

interface OriginArguments {
  readonly minOrigins?: InputMaybe<number> | undefined
  readonly countUnnamedApart?: InputMaybe<boolean> | undefined
}

/** The threshold and which end of the range it asks for: the lower unless told otherwise. Throws `InvalidInput` below 1. */
export function parseOrigins({ minOrigins, countUnnamedApart }: OriginArguments) {
  const least = minOrigins ?? 1
  if (least < 1) throw new InvalidInput(`minOrigins is ${least}; expected 1 or more`, 'minOrigins')
  return { minOrigins: least, countUnnamedApart: countUnnamedApart ?? false }
}
