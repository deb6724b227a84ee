/** The two clocks of a query: set once at a root field and carried by everything nested in it. */
import { parseKnownAt, parseWindow, type Time } from '../domain/time.ts'

export interface AsOf {
  /** Valid time: what happened when. */
  readonly window: Time
  /** Knowledge time in seconds: what had become known by then. */
  readonly knownAt: number
}

/** A row of the database with the clocks of the question that it answers. */
export type Asked<Row> = Row & { readonly asOf: AsOf }

/** Reads a root field's `window` and `knownAt`. Throws `InvalidInput` for text that is not EDTF. */
export function toAsOf(
  args: { readonly window?: string | null | undefined; readonly knownAt?: string | null | undefined },
  nowSeconds: number,
): AsOf {
  return { window: parseWindow(args.window), knownAt: parseKnownAt(args.knownAt, nowSeconds) }
}

/** Gives each row the clocks. */
export function asked<Row extends object>(rows: readonly Row[], asOf: AsOf): readonly Asked<Row>[] {
  return rows.map((row) => ({ ...row, asOf }))
}
