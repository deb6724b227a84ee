/** The standpoint of a query: both clocks and the lens, set once at a root field and carried by everything nested in it. */
import { InvalidInput } from '../domain/errors.ts'
import type { Clock } from '../domain/lens.ts'
import { parseKnownAt, parseWindow, type Time } from '../domain/time.ts'
import type { InputMaybe, Lens as LensArgument } from './types.gen.ts'

export interface AsOf {
  /** Valid time: what happened when. */
  readonly window: Time
  /** Knowledge time in seconds: what had become known by then. */
  readonly knownAt: number
  readonly clock: Clock
  /** The standard of belief as asked for; undefined for any report. */
  readonly lens: LensArgument | undefined
  /** What the field calls its lens, for errors. */
  readonly lensArgument?: string
}

/** A row of the database with the standpoint of the question that it answers. */
export type Asked<Row> = Row & { readonly asOf: AsOf }

export interface StandpointArguments {
  readonly window?: InputMaybe<string> | undefined
  readonly knownAt?: InputMaybe<string> | undefined
  readonly clock?: InputMaybe<Clock> | undefined
  readonly lens?: InputMaybe<LensArgument> | undefined
}

/**
 * Reads a root field's standpoint; `called` is what the field calls its knowledge time and its lens. Throws `InvalidInput`
 * for text that is not EDTF and for fewer than one origin.
 */
export function toAsOf(
  args: StandpointArguments,
  nowSeconds: number,
  called: { readonly knownAt?: string; readonly lens?: string } = {},
): AsOf {
  const least = args.lens?.minOrigins ?? 1
  if (least < 1) throw new InvalidInput(`minOrigins is ${least}; expected 1 or more`, called.lens ?? 'lens')
  return {
    window: parseWindow(args.window),
    knownAt: parseKnownAt(args.knownAt, nowSeconds, called.knownAt),
    clock: args.clock ?? 'PUBLIC',
    lens: args.lens ?? undefined,
    ...(called.lens === undefined ? {} : { lensArgument: called.lens }),
  }
}

/** Gives each row the standpoint. */
export function asked<Row extends object>(rows: readonly Row[], asOf: AsOf): readonly Asked<Row>[] {
  return rows.map((row) => ({ ...row, asOf }))
}
