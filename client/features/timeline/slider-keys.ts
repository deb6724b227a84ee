/** Keys of a slider over days: arrows a day, Page five, Home and End the limits. */

/** The value that a key leads to, within the limits; undefined for keys that are not a slider's. */
export function stepByKey(key: string, value: number, min: number, max: number, isShifted = false): number | undefined {
  const step = isShifted ? 7 : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -step,
    ArrowDown: -step,
    ArrowRight: step,
    ArrowUp: step,
    PageUp: 5,
    PageDown: -5,
    Home: min - value,
    End: max - value,
  }
  const by = steps[key]
  return by === undefined ? undefined : Math.max(min, Math.min(max, value + by))
}
