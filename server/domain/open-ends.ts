/** Bounds that times share. Apart from `time.ts`, so that who only compares bounds need not bring the grammar of EDTF. */

/** Bounds of what is open at the start or end: the limits of ECMAScript time, in seconds. */
export const OPEN_START = -8_640_000_000_000
export const OPEN_END = 8_640_000_000_000

/** What lasts longer than this, in seconds, is stored apart, so that a short window need not read all that began before it. */
export const LONG_SECONDS = 31 * 86_400
